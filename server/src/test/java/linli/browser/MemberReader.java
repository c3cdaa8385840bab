package linli.browser;

/** Who looks at the member app. */
public enum MemberReader {
    /** Somebody who is not signed in. */
    VISITOR,
    /** A member of the demonstration. */
    MEMBER,
    /** A leader of the demonstration who was paid as such. */
    LEADER,
    /** An author of the demonstration who was paid as such. */
    AUTHOR,
    /** Somebody on the test's own street who has done nothing yet. */
    NEWCOMER,
    /** The member of that street who has met whatever can happen to a buyer. */
    BUYER
}
