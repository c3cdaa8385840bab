package linli.intake;

/**
 * A kind of import.
 *
 * @param name by which its runs are told from those of other kinds
 * @param mostLines how many lines a report has; where there is more to tell the last says {@link #MORE}
 */
public record ImportKind(String name, int mostLines) {
    /** The code of the line that stands for all that are left out; its argument is how many there are at most. */
    public static final String MORE = "MORE_FINDINGS";
}
