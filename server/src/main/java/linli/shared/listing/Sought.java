package linli.shared.listing;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.shared.sql.Statement;
import linli.shared.text.Chinese;
import org.jspecify.annotations.Nullable;

/** What somebody typed to look for. */
public final class Sought {
    /** So many of a number's last digits do screens print. */
    public static final int SHORT_NUMBER = 8;

    /** By what a number is divided to leave those digits. */
    public static final int SHORT_NUMBERS = 100_000_000;

    /** As many digits as surely fit a number. */
    private static final int LONGEST_NUMBER = 18;

    private Sought() {}

    public static Optional<String> words(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank());
    }

    /** That one of the columns has the words in it; to be {@linkplain #bind bound}. */
    public static String within(String... columns) {
        return Stream.of(columns)
                .map(column ->
                        "shared.search_key(%1$s) like any (array[shared.search_pattern(:words), shared.search_pattern(:simplified)])"
                                .formatted(column))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** That the column is the number that was typed, or ends with it; to be {@linkplain #bind bound}. */
    public static String numbered(String column) {
        return "(%1$s = :number or %1$s %% %2$d = :number)".formatted(column, SHORT_NUMBERS);
    }

    /** Sets {@code :words}, {@code :simplified} and {@code :number}. */
    public static Statement bind(Statement statement, @Nullable String typed) {
        var words = words(typed).orElse(null);
        return statement
                .param("words", words)
                .param("simplified", words == null ? null : Chinese.simplified(words))
                .param("number", number(typed).orElse(null));
    }

    /** What may be a number, or the end of one as screens print it. */
    public static Optional<Long> number(@Nullable String typed) {
        return digits(typed, SHORT_NUMBER, LONGEST_NUMBER).map(Long::valueOf);
    }

    /** What is so many digits and nothing else, but for the dots before the end of a number. */
    public static Optional<String> digits(@Nullable String typed, int least, int most) {
        return words(typed)
                .map(text -> text.startsWith("…") ? text.substring(1) : text)
                .filter(text -> text.matches("\\d{" + least + "," + most + "}"));
    }
}
