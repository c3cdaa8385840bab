package linli.community;

/** How an attempt to join came out. */
public sealed interface Joining {
    /** The person now sits in the group. */
    record Seated(GroupId group) implements Joining {}

    /** The person sat in the group before; nothing changed. */
    record AlreadySeated(GroupId group) implements Joining {}

    /** A manager has to let the person in. */
    record AwaitingApproval() implements Joining {}

    /** Nothing changed, for this reason. */
    record Refused(CommunityError reason) implements Joining {}
}
