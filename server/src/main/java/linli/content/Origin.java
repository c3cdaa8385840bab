package linli.content;

/** Whose work a post is: professionals', the brand's own people's, or members'. */
public enum Origin {
    PGC,
    OGC,
    UGC
}
