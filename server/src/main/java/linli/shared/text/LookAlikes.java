package linli.shared.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Letters and digits that a reader takes for ASCII; the same as {@code shared.in_ascii_letters} of the database. */
final class LookAlikes {
    private LookAlikes() {}

    /** Read when first asked for. */
    private static final class Table {
        static final String LETTERS;
        static final char[] ASCII;

        static {
            try {
                var lines = new ClassPathResource("text/look-alikes.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split("\n");
                LETTERS = lines[0];
                ASCII = new char[LETTERS.chars().max().orElseThrow() + 1];
                for (int i = 0; i < LETTERS.length(); i++) {
                    ASCII[LETTERS.charAt(i)] = lines[1].charAt(i);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String letters() {
        return Table.LETTERS;
    }

    static int ascii(int character) {
        if (character < 0x80 || character >= Table.ASCII.length || Table.ASCII[character] == 0) {
            return character;
        }
        return Table.ASCII[character];
    }
}
