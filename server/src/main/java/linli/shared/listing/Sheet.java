package linli.shared.listing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import linli.shared.text.Bilingual;
import org.springframework.context.MessageSource;

/**
 * What a row of a list is in a file.
 *
 * @param name of the list, {@code <module>.<list>}; {@code <name>.column.<key>} is what a column is called in the messages
 */
public record Sheet<T>(String name, List<Column<T>> columns) {

    /** One column of a file. */
    public record Column<T>(String key, Function<Row<T>, Cell> read) {
        public static <T> Column<T> of(String key, Function<T, Cell> read) {
            return new Column<>(key, row -> read.apply(row.item()));
        }

        /** What is called something: {@code of}, a dot and the constant are the key of its word. */
        public static <T> Column<T> worded(String key, String of, Function<T, Enum<?>> read) {
            return new Column<>(key, row -> new Cell.Text(row.in().text(of + "." + read.apply(row.item()))));
        }

        /** What is written in both languages. */
        public static <T> Column<T> bilingual(String key, Function<T, Bilingual> read) {
            return new Column<>(key, row -> new Cell.Text(row.in().of(read.apply(row.item()))));
        }
    }

    /** A row, and the language it is read in. */
    public record Row<T>(T item, Reading in) {}

    /** The reader's language. */
    public record Reading(MessageSource messages, Locale locale) {
        public String text(String key) {
            return messages.getMessage(key, null, locale);
        }

        /** The text by this key, or the other if there is none. */
        public String text(String key, String otherwise) {
            return String.valueOf(messages.getMessage(key, null, otherwise, locale));
        }

        public String of(Bilingual text) {
            return text.in(!locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
    }
}
