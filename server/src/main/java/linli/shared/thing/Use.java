package linli.shared.thing;

/** What is done with things of a kind, beyond pointing at them. */
public enum Use {
    /** Shared by a link of one's own. */
    SHARE,
    /** Shown as a card in a message. */
    CARD,
    /** Led to by a leg at the end of a post. */
    LEG,
    /** Led to by a touchpoint. */
    ENTRANCE,
    /** Counted: how often people did what to each. */
    COUNT
}
