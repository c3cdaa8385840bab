package linli.shared.text;

import java.text.Normalizer;
import linli.shared.DomainException;
import linli.shared.SharedError;

/** The one door for text that comes from outside. */
public final class Text {
    private Text() {}

    /**
     * The text in Unicode's normal form C.
     *
     * @throws DomainException if it holds what is no text: control characters but tab and line breaks, lone surrogates,
     *     noncharacters
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        if (text.codePoints().anyMatch(Text::isNoText)) {
            throw new DomainException(SharedError.INVALID_TEXT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether the text is printable ASCII and line breaks, as most are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > '~' || character < ' ' && character != '\n' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE -> true;
            default -> (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        };
    }
}
