package linli.community;

/**
 * How a member takes part, as a manager describes it. It gives no right, so anybody of any {@link Rank} can have one; and
 * it is given, not earned: what somebody earns by taking part is a third thing beside both.
 */
public enum Style {
    THINKER,
    ORGANISER,
    ASKER,
    SPECTATOR,
    CHALLENGER
}
