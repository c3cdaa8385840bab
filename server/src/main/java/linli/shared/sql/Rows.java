package linli.shared.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import linli.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a set-based statement, given as one array for each column: a row's values stand at its place. */
public final class Rows<T> extends Statement {
    private final Collection<T> rows;

    Rows(JdbcClient.StatementSpec spec, Collection<T> rows) {
        super(spec);
        this.rows = rows;
    }

    public Rows<T> ids(String name, Function<? super T, ? extends @Nullable Id> column) {
        return with(name, ColumnArrays.ids(rows, column));
    }

    /** Of each row some ids, for {@code ::text[]} and each element's {@code ::bigint[]}: arrays of arrays are rectangular. */
    public Rows<T> idLists(String name, Function<? super T, ? extends Collection<? extends Id>> column) {
        return with(
                name,
                ColumnArrays.strings(
                        rows,
                        row -> column.apply(row).stream()
                                .map(id -> Long.toString(id.value()))
                                .collect(Collectors.joining(",", "{", "}"))));
    }

    public Rows<T> longs(String name, ToLongFunction<? super T> column) {
        return with(name, ColumnArrays.longs(rows, column));
    }

    /** Numbers of which some are missing. */
    public Rows<T> maybeLongs(String name, Function<? super T, @Nullable Long> column) {
        return with(name, ColumnArrays.maybe(rows, column));
    }

    public Rows<T> ints(String name, ToIntFunction<? super T> column) {
        return with(name, ColumnArrays.ints(rows, column));
    }

    public Rows<T> flags(String name, Predicate<? super T> column) {
        return with(name, ColumnArrays.flags(rows, column));
    }

    public Rows<T> texts(String name, Function<? super T, @Nullable String> column) {
        return with(name, ColumnArrays.strings(rows, column));
    }

    public Rows<T> bytes(String name, Function<? super T, byte[]> column) {
        return with(name, rows.stream().map(column).toArray(byte[][]::new));
    }

    public Rows<T> uuids(String name, Function<? super T, UUID> column) {
        return with(name, rows.stream().map(column).toArray(UUID[]::new));
    }

    /** Constants by their names. */
    public Rows<T> enums(String name, Function<? super T, ? extends @Nullable Enum<?>> column) {
        return with(name, ColumnArrays.strings(rows, row -> ColumnArrays.name(column.apply(row))));
    }

    /** For {@code ::text[]::timestamptz[]}, which keeps every microsecond. */
    public Rows<T> instants(String name, Function<? super T, @Nullable Instant> column) {
        return with(name, ColumnArrays.strings(rows, row -> {
            var instant = column.apply(row);
            return instant == null ? null : instant.toString();
        }));
    }

    private Rows<T> with(String name, Object array) {
        set(name, array);
        return this;
    }
}
