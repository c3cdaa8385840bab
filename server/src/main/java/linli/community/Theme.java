package linli.community;

/** What gathers a community's people. */
public enum Theme {
    VALUES,
    INTEREST,
    NEIGHBOURHOOD,
    SCENE
}
