package linli.shared;

/** What names a row of one kind: a number that sorts by when it was made. Each kind of thing has a record of its own. */
public interface Id {
    long value();
}
