package linli.catalog.csv;

/**
 * Keeps cells from being run as formulas by a spreadsheet: what begins with a sign that starts one gets an apostrophe
 * before it, which reading takes off again. The two are inverse, whatever a cell holds.
 */
final class Cells {
    private Cells() {}

    static String write(String value) {
        return startsLikeFormula(value) ? "'" + value : value;
    }

    static String read(String cell) {
        return cell.startsWith("'") && startsLikeFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean startsLikeFormula(String value) {
        int i = 0;
        while (i < value.length() && value.charAt(i) == '\'') {
            i++;
        }
        return i < value.length() && "=+-@\t\r".indexOf(value.charAt(i)) >= 0;
    }
}
