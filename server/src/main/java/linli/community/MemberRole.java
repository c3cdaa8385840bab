package linli.community;

/** What a member is to the community; the owner is its leader. */
public enum MemberRole {
    OWNER,
    MANAGER,
    THINKER,
    ORGANISER,
    ASKER,
    SPECTATOR,
    CHALLENGER
}
