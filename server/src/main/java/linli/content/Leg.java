package linli.content;

/** A conversion card at the end of a post: what it leads to, and a word about it. */
public record Leg(Kind kind, long target, String note) {
    public enum Kind {
        PRODUCT,
        CAMPAIGN,
        COMMUNITY
    }
}
