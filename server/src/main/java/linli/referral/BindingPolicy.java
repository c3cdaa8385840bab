package linli.referral;

/** Which share a buyer counts for. A binding always ends after {@code days}. */
public record BindingPolicy(Rule rule, int days) {

    /** What holds for a brand until it decides. */
    public static final BindingPolicy DEFAULT = new BindingPolicy(Rule.LAST_TOUCH, 30);

    public enum Rule {
        /** The first share within the days. */
        FIRST_TOUCH,
        /** The latest share. */
        LAST_TOUCH,
        /** Whoever is bound stays so for the days; then the next share binds. Renewed by the same sharer only. */
        PROTECTED
    }
}
