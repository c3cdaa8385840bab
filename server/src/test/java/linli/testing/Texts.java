package linli.testing;

/** The texts that whoever signs up agrees to. */
public final class Texts {
    private Texts() {}

    /** Those in force, as a request says that somebody agreed to them. */
    public static String inForce(Http http) {
        return http.get("/api/session")
                .body()
                .get("texts")
                .valueStream()
                .map(each -> each.get("text").toString())
                .toList()
                .toString();
    }
}
