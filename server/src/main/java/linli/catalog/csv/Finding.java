package linli.catalog.csv;

import java.util.Arrays;
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

    /**
     * The stored name never changes. Its text is {@code import.<name>} in the module's messages, what its kind is called
     * {@code import.kind.<name>}.
     */
    public enum Code {
        FILE_EMPTY(Level.ERROR),
        FILE_UNREADABLE(Level.ERROR),
        FILE_IS_OLD_EXCEL(Level.ERROR),
        FILE_IS_HTML(Level.ERROR),
        FILE_TOO_LARGE(Level.ERROR),
        COLUMNS_MISSING(Level.ERROR),
        GIVEN_UP(Level.ERROR),
        OPTIONS_TWICE(Level.ERROR),
        OPTIONS_CHANGED(Level.ERROR),
        CURRENCY_DIFFERS(Level.ERROR),
        TOO_MANY_ROWS(Level.ERROR),
        VARIANT_UNPRICED(Level.ERROR),
        PRODUCT_TWICE(Level.ERROR),
        NOT_STORABLE(Level.ERROR),
        NO_PRODUCTS(Level.WARNING),
        CHARSET_GUESSED(Level.WARNING),
        CHARACTERS_LOST(Level.WARNING),
        COLUMN_TWICE(Level.WARNING),
        QUANTITIES_WITHOUT_STORE(Level.WARNING),
        QUOTE_UNBALANCED(Level.WARNING),
        QUOTES_IGNORED(Level.WARNING),
        TOO_MANY_CELLS(Level.WARNING),
        CELL_CLEANED(Level.WARNING),
        TEXT_CUT(Level.WARNING),
        ROWS_APART(Level.WARNING),
        ROW_WITHOUT_HANDLE(Level.WARNING),
        HANDLE_MADE(Level.WARNING),
        HANDLE_CHANGED(Level.WARNING),
        TITLE_MISSING(Level.WARNING),
        PRODUCT_CELLS_IGNORED(Level.WARNING),
        NOTHING_ON_ROW(Level.WARNING),
        GIFT_CARD(Level.WARNING),
        KEPT_AS_DRAFT(Level.WARNING),
        VALUE_UNKNOWN(Level.WARNING),
        PRICE_MISSING(Level.WARNING),
        PRICE_UNREADABLE(Level.WARNING),
        PRICE_CURRENCY(Level.WARNING),
        PRICE_ROUNDED(Level.WARNING),
        PRICE_READ_AS(Level.WARNING),
        COMPARE_AT_IGNORED(Level.WARNING),
        SALE_DATED(Level.WARNING),
        SALE_TIME_UNREADABLE(Level.WARNING),
        NUMBER_UNREADABLE(Level.WARNING),
        NUMBER_ROUNDED(Level.WARNING),
        QUANTITY_NEGATIVE(Level.WARNING),
        STOCK_OF_PARENT(Level.WARNING),
        DIGITS_LOST(Level.WARNING),
        SKU_TWICE(Level.WARNING),
        OPTION_MISSING(Level.WARNING),
        OPTION_UNNAMED(Level.WARNING),
        OPTIONS_JOINED(Level.WARNING),
        ATTRIBUTES_IGNORED(Level.WARNING),
        PARENT_MISSING(Level.WARNING),
        BODY_CLEANED(Level.WARNING),
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
                Arrays.stream(arguments)
                        .map(argument -> shorten(String.valueOf(argument)))
                        .toList());
    }

    private static final int MOST = 4_000;

    private static String shorten(String text) {
        return text.length() <= MOST ? text : text.substring(0, text.offsetByCodePoints(0, MOST / 2)) + "…";
    }
}
