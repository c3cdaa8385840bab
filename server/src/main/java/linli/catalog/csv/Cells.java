package linli.catalog.csv;

import java.util.regex.Pattern;
import linli.shared.DomainException;
import linli.shared.text.Text;

/**
 * Keeps cells from being run as formulas by a spreadsheet: what begins with a sign that starts one gets an apostrophe
 * before it, which reading takes off again. The two are inverse, whatever a cell holds.
 */
final class Cells {
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private Cells() {}

    static String write(String value) {
        return startsLikeFormula(value) ? "'" + value : value;
    }

    static String read(String cell) {
        return cell.startsWith("'") && startsLikeFormula(cell) ? cell.substring(1) : cell;
    }

    /** A number that is a name, such as a barcode: an apostrophe before it says that it is text. */
    static String writeCode(String value) {
        return value.startsWith("'") || startsLikeFormula(value) ? "'" + value : value;
    }

    static String readCode(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** The text of {@code ="0012"}, by which some shops keep a spreadsheet from taking it for a number. */
    static String readTextFormula(String cell) {
        if (!cell.startsWith("=\"")) {
            return cell;
        }
        var text = TEXT_FORMULA.matcher(cell);
        return text.matches() ? text.group(1) : cell;
    }

    private static boolean startsLikeFormula(String value) {
        int i = 0;
        while (i < value.length() && value.charAt(i) == '\'') {
            i++;
        }
        return i < value.length() && "=+-@\t\r".indexOf(value.charAt(i)) >= 0;
    }

    /** Whether something in the cell is no text. */
    static boolean isDamaged(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character < ' ' || character > '~') {
                return cell.codePoints().anyMatch(Cells::isNoText);
            }
        }
        return false;
    }

    /** The cell without what is no text and without what surrounds it unseen. */
    static String clean(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        var text = cell;
        if (isDamaged(cell)) {
            var plain = new StringBuilder(cell.length());
            cell.codePoints().filter(character -> !isNoText(character)).forEach(plain::appendCodePoint);
            text = plain.toString();
        }
        text = strip(text);
        try {
            return Text.clean(text);
        } catch (DomainException e) {
            return "";
        }
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE -> true;
            default ->
                character == 0xFFFD || (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        };
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.charAt(from))) {
            from++;
        }
        while (to > from && isUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isUnseen(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF'
                || character == '\u200B';
    }
}
