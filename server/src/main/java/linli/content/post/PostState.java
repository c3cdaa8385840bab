package linli.content.post;

/** How far a post has come; only PUBLISHED is seen by everybody. */
public enum PostState {
    DRAFT,
    PUBLISHED,
    /** By staff, who can show it again unless it was HQ; its author sees it and why. */
    HIDDEN,
    /** By its author, for good. */
    REMOVED;

    boolean canBecome(PostState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == HIDDEN || next == REMOVED;
            case HIDDEN -> next == PUBLISHED || next == REMOVED;
            case REMOVED -> false;
        };
    }
}
