package linli.content;

/** How far a post has come; only PUBLISHED is seen by everybody. */
public enum PostState {
    DRAFT,
    PUBLISHED,
    REMOVED;

    boolean canBecome(PostState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == REMOVED;
            case REMOVED -> next == PUBLISHED;
        };
    }
}
