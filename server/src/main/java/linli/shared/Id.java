package linli.shared;

/**
 * What names a row of one kind: a number that sorts by when it was made. Each kind of thing has a record of its own.
 * Modules below a record's own, which cannot name it, name its kind by one of these.
 */
public interface Id {
    long value();

    interface OfStore extends Id {}

    interface OfCommunity extends Id {}

    interface OfTouchpoint extends Id {}

    interface OfPost extends Id {}

    interface OfShare extends Id {}
}
