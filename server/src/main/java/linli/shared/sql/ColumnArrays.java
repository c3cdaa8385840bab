package linli.shared.sql;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Makes rows the arrays of a set-based statement: one for each column, a row's values at its place. */
public final class ColumnArrays {
    private ColumnArrays() {}

    public static <T> long[] longs(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    /** Longs of which some may be missing. */
    public static <T> @Nullable Long[] maybe(Collection<T> rows, Function<T, @Nullable Long> column) {
        var values = new @Nullable Long[rows.size()];
        int at = 0;
        for (var row : rows) {
            values[at++] = column.apply(row);
        }
        return values;
    }

    public static <T> int[] ints(Collection<T> rows, ToIntFunction<T> column) {
        return rows.stream().mapToInt(column).toArray();
    }

    public static <T> String[] strings(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
