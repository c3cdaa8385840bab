package linli.shared.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Chinese characters in the form that is written on the mainland. */
public final class Chinese {
    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;

    private Chinese() {}

    /** Read when first asked for. */
    private static final class Table {
        static final char[] SIMPLIFIED = read();

        /** The traditional characters on the first line of the file, what is written for each on the second. */
        private static char[] read() {
            var table = new char[LAST - FIRST + 1];
            for (int i = 0; i < table.length; i++) {
                table[i] = (char) (FIRST + i);
            }
            try {
                var lines = new ClassPathResource("text/simplified.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split("\n");
                for (int i = 0; i < lines[0].length(); i++) {
                    table[lines[0].charAt(i) - FIRST] = lines[1].charAt(i);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return table;
        }
    }

    /** Each character by itself: 後 and 后 are both 后. */
    public static String simplified(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (simplified(text.charAt(i)) != text.charAt(i)) {
                var simplified = text.toCharArray();
                for (int j = i; j < simplified.length; j++) {
                    simplified[j] = simplified(simplified[j]);
                }
                return new String(simplified);
            }
        }
        return text;
    }

    static char simplified(char character) {
        return character < FIRST || character > LAST ? character : Table.SIMPLIFIED[character - FIRST];
    }
}
