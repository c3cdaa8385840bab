package linli.shared.text;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;

/**
 * The one door for text that comes from outside. What leaves it is in Unicode's normal form C and holds nothing that
 * shows one thing and is another: no control characters, no bidirectional overrides, no zero-width characters but those
 * that join emoji or belong to a script, and it is empty when there is nothing to see.
 */
public final class Text {
    private static final int FILE_NAME = 60;

    /** As many marks over one letter as the scripts of the world need; more of them run into the lines around. */
    private static final int MARKS = 8;

    /** Scripts whose spelling needs joiners. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER);

    /** What a text may hold. */
    private enum Kind {
        LINE,
        PROSE,
        VERBATIM
    }

    private Text() {}

    /**
     * A text of one line, such as a name, a title or a code: without space at its ends, and with one plain space where
     * there is any within.
     *
     * @throws DomainException {@code INVALID_TEXT} if it holds what is no text: control characters but tab and line
     *     breaks, lone surrogates, noncharacters
     */
    public static String line(String text) {
        return clean(text, Kind.LINE);
    }

    /**
     * A text of several lines, which end in {@code \n}.
     *
     * @throws DomainException as {@link #line} does
     */
    public static String clean(String text) {
        return clean(text, Kind.PROSE);
    }

    /**
     * A password: as it was typed, in normal form C.
     *
     * @throws DomainException as {@link #line} does
     */
    public static String verbatim(String text) {
        return clean(text, Kind.VERBATIM);
    }

    /** What can be read of a text that nobody can be asked about again, such as a cell of a file or a header. */
    public static String readable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                var readable = new StringBuilder(text.length());
                text.codePoints().filter(character -> !isNoText(character)).forEach(readable::appendCodePoint);
                return readable.toString();
            }
        }
        return text;
    }

    /** The end of a file's name, without its folders. */
    public static String fileName(@Nullable String name) {
        if (name == null) {
            return "";
        }
        var line = line(readable(name));
        var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        int characters = characters(last);
        return characters <= FILE_NAME ? last : last.substring(first(last, characters - FILE_NAME));
    }

    /** How many characters a person sees: an emoji with all that belongs to it is one. */
    public static int characters(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return plain;
        }
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int characters = 0;
        while (breaks.next() != BreakIterator.DONE) {
            characters++;
        }
        return characters;
    }

    /** Whether a text is at most so long, and takes no more memory than such a text may ({@link Characters}). */
    public static boolean fits(String text, int characters) {
        return fits(text, characters, characters * Characters.CODE_POINTS);
    }

    public static boolean fits(String text, int characters, int codePoints) {
        return text.length() <= characters
                || text.codePointCount(0, text.length()) <= codePoints && characters(text) <= characters;
    }

    /** The first characters of a text, as {@link #characters} counts them, that {@link #fits fit}. */
    public static String cut(String text, int characters) {
        return cut(text, characters, characters * Characters.CODE_POINTS);
    }

    /** The first characters of a text that fit, if they may take so many code points together. */
    public static String cut(String text, int characters, int codePoints) {
        if (text.length() <= characters) {
            return text;
        }
        var start = text.codePointCount(0, text.length()) <= codePoints
                ? text
                : start(text, text.offsetByCodePoints(0, codePoints));
        return start.substring(0, first(start, characters));
    }

    /** The characters of a text that end before an index. */
    public static String start(String text, int end) {
        if (text.length() <= end) {
            return text;
        }
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text.substring(0, Math.min(end + 2, text.length())));
        return text.substring(0, breaks.isBoundary(end) ? end : breaks.preceding(end));
    }

    private static int first(String text, int characters) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int end = breaks.next(characters);
        return end == BreakIterator.DONE ? text.length() : end;
    }

    private static String clean(String written, Kind kind) {
        if (isClean(written, kind)) {
            return written;
        }
        var text = Normalizer.normalize(written, Normalizer.Form.NFC);
        var kept = new StringBuilder(text.length());
        boolean seen = false;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isNoText(character)) {
                throw new DomainException(SharedError.INVALID_TEXT);
            }
            if (character == '\r' && next(text, i) == '\n' && kind != Kind.VERBATIM) {
                continue;
            }
            if (kind == Kind.VERBATIM) {
                kept.appendCodePoint(character);
                seen = true;
            } else if (isSpace(character) || kind == Kind.LINE && isFiller(character)) {
                appendSpace(kept, character, kind);
                marks = 0;
            } else if ((marks < MARKS || !isMark(character)) && stays(character, kept, next(text, i), kind)) {
                kept.appendCodePoint(character);
                seen |= isSeen(character);
                marks = isMark(character) ? marks + 1 : isSelector(character) ? marks : 0;
            }
        }
        if (!seen) {
            return "";
        }
        if (kind == Kind.LINE && kept.charAt(kept.length() - 1) == ' ') {
            kept.setLength(kept.length() - 1);
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Whether there is nothing to do, as for most texts. */
    private static boolean isClean(String text, Kind kind) {
        boolean seen = text.isEmpty();
        boolean spaced = kind == Kind.LINE;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ') {
                if (spaced) {
                    return false;
                }
                spaced = kind == Kind.LINE;
            } else if (isPlain(character)) {
                seen = true;
                spaced = false;
            } else if (character != '\n' || kind == Kind.LINE) {
                return false;
            }
        }
        return (seen || kind == Kind.VERBATIM) && !(spaced && !text.isEmpty());
    }

    /** Printable ASCII, the ideographs in use, kana and their punctuation: each stands for itself whatever is beside it. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character <= '~'
                || character >= 0x4E00 && character <= 0x9FFF
                || character >= 0x3001 && character <= 0x3020
                || character >= 0x3041 && character <= 0x3096
                || character >= 0x30A0 && character <= 0x30FE
                || character >= 0xFF01 && character <= 0xFF5E
                || character >= 0x2010 && character <= 0x2026;
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE -> true;
            default -> (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        };
    }

    private static boolean isSpace(int character) {
        return character == '\n' || character == '\t' || character == '\r' || Character.isSpaceChar(character);
    }

    private static void appendSpace(StringBuilder kept, int character, Kind kind) {
        int last = kept.isEmpty() ? 0 : kept.charAt(kept.length() - 1);
        if (kind == Kind.LINE) {
            if (last != 0 && last != ' ') {
                kept.append(' ');
            }
        } else if (character == '\r' || character == 0x2028 || character == 0x2029) {
            kept.append('\n');
        } else {
            kept.appendCodePoint(character);
        }
    }

    /** Letters and signs that leave a blank. */
    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x1D159 -> true;
            default -> false;
        };
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> !isFiller(character);
        };
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.ENCLOSING_MARK || type == Character.NON_SPACING_MARK && !isSelector(character);
    }

    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static int next(String text, int index) {
        return index < text.length() ? text.codePointAt(index) : 0;
    }

    /** Whether a character may stand after those that were kept; only what cannot be seen by itself may not. */
    private static boolean stays(int character, StringBuilder kept, int next, Kind kind) {
        int last = kept.isEmpty() ? 0 : kept.codePointBefore(kept.length());
        if (isSelector(character)) {
            return kind == Kind.LINE
                    ? Character.isEmoji(last) && character <= 0xFE0F
                    : last != 0 && !isSpace(last) && !isSelector(last);
        }
        if (isTag(character)) {
            return last == 0x1F3F4 || isTag(last);
        }
        return switch (character) {
            case 0x200D -> isEmoji(last) && Character.isEmoji(next) && !isDigit(next) || joins(last) && joins(next);
            case 0x200C -> joins(last) && joins(next);
            case 0x200E, 0x200F, 0x061C -> kind == Kind.PROSE;
            case 0x034F, 0x2065 -> false;
            case 0x180B, 0x180C, 0x180D, 0x180F -> UnicodeScript.of(last) == UnicodeScript.MONGOLIAN;
            default ->
                (Character.getType(character) != Character.FORMAT || isSign(character)) && !isReserved(character);
        };
    }

    /** Set aside for what cannot be seen. */
    private static boolean isReserved(int character) {
        return character >= 0xFFF0 && character <= 0xFFF8 || character >= 0xE0000 && character <= 0xE0FFF;
    }

    private static boolean isEmoji(int character) {
        return Character.isEmoji(character) && !isDigit(character) || character == 0xFE0F;
    }

    private static boolean isDigit(int character) {
        return character <= '9';
    }

    private static boolean joins(int character) {
        return character != 0 && JOINING.contains(UnicodeScript.of(character));
    }

    /** Format characters that are seen: signs before numbers in Arabic, Syriac and Kaithi. */
    private static boolean isSign(int character) {
        return character >= 0x0600 && character <= 0x0605
                || character == 0x06DD
                || character == 0x070F
                || character == 0x0890
                || character == 0x0891
                || character == 0x08E2
                || character == 0x110BD
                || character == 0x110CD;
    }
}
