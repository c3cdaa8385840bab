package linli.community;

/** What a member may do in the community; the owner is its leader. */
public enum Rank {
    OWNER,
    /** Holds the grant to manage, with everything that it allows. */
    MANAGER,
    MEMBER
}
