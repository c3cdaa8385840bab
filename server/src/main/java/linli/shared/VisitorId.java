package linli.shared;

/** A browser, by the number of its first-party cookie, which is never a person's. */
public record VisitorId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
