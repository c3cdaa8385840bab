package linli.shared.sql;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import linli.shared.Id;
import org.jspecify.annotations.Nullable;

/** Makes rows the arrays of a set-based statement: one for each column, a row's values at its place. */
final class ColumnArrays {
    private ColumnArrays() {}

    static <T> long[] longs(Collection<T> rows, ToLongFunction<? super T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    /** Longs of which some may be missing. */
    static <T> @Nullable Long[] maybe(Collection<T> rows, Function<? super T, @Nullable Long> column) {
        var values = new @Nullable Long[rows.size()];
        int at = 0;
        for (var row : rows) {
            values[at++] = column.apply(row);
        }
        return values;
    }

    static <T> int[] ints(Collection<T> rows, ToIntFunction<? super T> column) {
        return rows.stream().mapToInt(column).toArray();
    }

    static <T> @Nullable String[] strings(Collection<T> rows, Function<? super T, ? extends @Nullable String> column) {
        var values = new @Nullable String[rows.size()];
        int at = 0;
        for (var row : rows) {
            values[at++] = column.apply(row);
        }
        return values;
    }

    static <T> Boolean[] flags(Collection<T> rows, Predicate<? super T> column) {
        return rows.stream().map(column::test).toArray(Boolean[]::new);
    }

    /** Primitive numbers, as the driver sends them best, unless one is missing. */
    static <T> Object ids(Collection<T> rows, Function<? super T, ? extends @Nullable Id> column) {
        var values = new long[rows.size()];
        int at = 0;
        for (var row : rows) {
            var id = column.apply(row);
            if (id == null) {
                return maybe(rows, each -> value(column.apply(each)));
            }
            values[at++] = id.value();
        }
        return values;
    }

    static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
