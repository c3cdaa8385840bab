package linli.community;

/** How a person gets in; an invitation opens all three. */
public enum JoinPolicy {
    OPEN,
    APPROVAL,
    INVITE
}
