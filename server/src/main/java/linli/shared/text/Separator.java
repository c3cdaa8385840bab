package linli.shared.text;

import java.io.IOException;

/** What stands between the cells of a file of text, which its header tells. */
public final class Separator {
    private static final char[] COMMON = {',', '\t', ';', '|'};

    private Separator() {}

    /** How many columns that somebody knows a file's header has between separators of one kind. */
    public interface Header<E extends Exception> {
        int known(char separator) throws IOException, E;
    }

    /** The separator that splits the header into the most columns that somebody knows; a comma where none knows any. */
    public static <E extends Exception> char find(Header<E> header) throws IOException, E {
        char best = COMMON[0];
        int most = 0;
        for (char candidate : COMMON) {
            int known = header.known(candidate);
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        return best;
    }
}
