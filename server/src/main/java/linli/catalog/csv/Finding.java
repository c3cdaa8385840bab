package linli.catalog.csv;

import java.util.List;

/**
 * Something to tell about a line of a file.
 *
 * @param line where the row begins, counted from 1; 0 if it is about the whole file
 * @param arguments fill the code's message
 */
public record Finding(long line, String handle, Code code, List<String> arguments) {

    public enum Level {
        /** The row, its product or the file was not taken in. */
        ERROR,
        /** It was taken in, but not as it stands. */
        WARNING
    }

    /** The stored name never changes; its text is {@code import.<name>} in the module's messages. */
    public enum Code {
        FILE_EMPTY(Level.ERROR),
        NOT_UTF8(Level.ERROR),
        COLUMNS_MISSING(Level.ERROR),
        COLUMN_TWICE(Level.ERROR),
        CSV_BROKEN(Level.ERROR),
        ROW_TOO_LONG(Level.ERROR),
        TOO_MANY_CELLS(Level.ERROR),
        HANDLE_MISSING(Level.ERROR),
        HANDLE_INVALID(Level.ERROR),
        TITLE_MISSING(Level.ERROR),
        TEXT_TOO_LONG(Level.ERROR),
        GIFT_CARD(Level.ERROR),
        VALUE_UNKNOWN(Level.ERROR),
        PRICE_MISSING(Level.ERROR),
        PRICE_NOT_A_NUMBER(Level.ERROR),
        PRICE_NEGATIVE(Level.ERROR),
        PRICE_TOO_PRECISE(Level.ERROR),
        PRICE_TOO_LARGE(Level.ERROR),
        NUMBER_INVALID(Level.ERROR),
        OPTION_MISSING(Level.ERROR),
        OPTIONS_TWICE(Level.ERROR),
        OPTIONS_CHANGED(Level.ERROR),
        CURRENCY_DIFFERS(Level.ERROR),
        SKU_TWICE(Level.ERROR),
        SKU_TAKEN(Level.ERROR),
        ROWS_APART(Level.ERROR),
        TOO_MANY_ROWS(Level.ERROR),
        NO_VARIANT(Level.ERROR),
        PRODUCT_REFUSED(Level.ERROR),
        NOT_STORABLE(Level.ERROR),
        COLUMNS_IGNORED(Level.WARNING),
        PRODUCT_CELLS_IGNORED(Level.WARNING),
        NOTHING_ON_ROW(Level.WARNING),
        BODY_CLEANED(Level.WARNING),
        COMPARE_AT_IGNORED(Level.WARNING),
        QUANTITY_NEGATIVE(Level.WARNING),
        IMAGE_ADDRESS_INVALID(Level.WARNING),
        TOO_MANY_IMAGES(Level.WARNING),
        PICTURE_MISSING(Level.WARNING),
        MORE_FINDINGS(Level.WARNING);

        private final Level level;

        Code(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }

    public static Finding at(long line, String handle, Code code, Object... arguments) {
        return new Finding(
                line,
                handle,
                code,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
