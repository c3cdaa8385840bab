package linli.browser;

/** Who looks at the console. */
public enum ConsoleReader {
    /** HQ of the demonstration. */
    HEADQUARTERS,
    /** The owner of one of its stores. */
    OWNER,
    /** Whom HQ has given a role of the brand's own: customer service. */
    CLERK,
    /** Who runs the installation. */
    OPERATOR,
    /** Somebody who has no brand yet. */
    FOUNDER,
    /** HQ of a brand that has nothing yet. */
    FRESH,
    /** Somebody who is not signed in. */
    STRANGER
}
