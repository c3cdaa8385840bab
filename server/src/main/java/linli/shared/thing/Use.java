package linli.shared.thing;

/** Where things of a kind may stand, beyond being pointed at. */
public enum Use {
    /** Shared by a link of one's own. */
    SHARE,
    /** Shown as a card in a message. */
    CARD,
    /** Led to by a leg at the end of a post. */
    LEG,
    /** Led to by a touchpoint. */
    ENTRANCE
}
