package linli.shared.listing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a row of a list is in a file.
 *
 * @param name of the list, {@code <module>.<list>}; {@code <name>.column.<key>} is what a column is called in the messages
 */
public record Sheet<T>(String name, List<Column<T>> columns) {

    /** Whose words stand in a column. */
    public enum Words {
        /** Linli's, or none; in the reader's language. */
        OURS,
        /** Somebody's, in whatever language they wrote. */
        OWN
    }

    /** One column of a file. */
    public record Column<T>(String key, Words words, Function<Row<T>, Cell> read) {
        public Column(String key, Function<Row<T>, Cell> read) {
            this(key, Words.OURS, read);
        }

        public static <T> Column<T> of(String key, Function<T, Cell> read) {
            return new Column<>(key, row -> read.apply(row.item()));
        }

        /** What is called something: {@code of}, a dot and the constant are the key of its word. */
        public static <T> Column<T> worded(String key, String of, Function<T, Enum<?>> read) {
            return new Column<>(key, row -> new Cell.Text(row.in().text(of + "." + read.apply(row.item()))));
        }

        /** What somebody wrote, or is called. */
        public static <T> Column<T> own(String key, Function<T, @Nullable String> read) {
            return new Column<>(key, Words.OWN, row -> Cell.text(read.apply(row.item())));
        }

        /** Words of the brand's own, such as tags and opening hours, in English as far as it has told them. */
        public static <T> Column<T> brandWords(String key, Function<T, List<String>> read) {
            return new Column<>(
                    key,
                    Words.OWN,
                    row -> Cell.text(
                            read.apply(row.item()).stream().map(row.in()::word).collect(joining(", "))));
        }

        /** What is written in both languages, if it is. */
        public static <T> Column<T> bilingual(String key, Function<T, @Nullable Bilingual> read) {
            return new Column<>(key, Words.OWN, row -> {
                var text = read.apply(row.item());
                return text == null ? Cell.NOTHING : Cell.text(row.in().of(text));
            });
        }
    }

    /** A row, and the language it is read in. */
    public record Row<T>(T item, Reading in) {}

    /**
     * The reader's language.
     *
     * @param words the brand's own in it
     */
    public record Reading(MessageSource messages, Locale locale, Map<String, String> words) {
        /** What stands between the values of a variant's title. */
        private static final String BETWEEN = " / ";

        /** A word of the brand's own, or the title of a variant. */
        String word(String own) {
            var whole = words.get(own);
            return whole != null
                    ? whole
                    : Stream.of(own.split(BETWEEN, -1))
                            .map(part -> words.getOrDefault(part, part))
                            .collect(joining(BETWEEN));
        }

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
