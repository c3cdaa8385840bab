package linli.catalog.csv;

import java.util.regex.Pattern;
import linli.shared.text.Text;

/**
 * Keeps cells from being run as formulas by a spreadsheet: what begins with a sign that starts one gets an apostrophe
 * before it, which reading takes off again. The two are inverse, whatever a cell holds.
 */
final class Cells {
    private static final char LOST = 0xFFFD;
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

    /** Whether something in the cell is no text, or stands for what was lost on the way. */
    static boolean isDamaged(String cell) {
        return cell.indexOf(LOST) >= 0 || !Text.readable(cell).equals(cell);
    }

    /** The cell without what is no text and without what surrounds it unseen. */
    static String clean(String cell) {
        return Text.clean(strip(Text.readable(cell).replace(String.valueOf(LOST), "")));
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
