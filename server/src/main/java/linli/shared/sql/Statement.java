package linli.shared.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import linli.shared.Id;
import linli.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement that is given its parameters, each as what it is; null is null. Of many rows it gets a column at a time,
 * for {@code unnest}: {@code db.sql(…).param("brand", brand).rows(seats).ids("groups", Seat::group).update()}.
 */
public class Statement {
    private final JdbcClient.StatementSpec spec;

    Statement(JdbcClient.StatementSpec spec) {
        this.spec = spec;
    }

    public Statement param(String name, @Nullable Id id) {
        return set(name, ColumnArrays.value(id));
    }

    public Statement param(String name, @Nullable Long number) {
        return set(name, number);
    }

    public Statement param(String name, @Nullable Integer number) {
        return set(name, number);
    }

    public Statement param(String name, @Nullable Double number) {
        return set(name, number);
    }

    public Statement param(String name, @Nullable Boolean flag) {
        return set(name, flag);
    }

    public Statement param(String name, @Nullable String text) {
        return set(name, text);
    }

    /** By its name. */
    public Statement param(String name, @Nullable Enum<?> constant) {
        return set(name, ColumnArrays.name(constant));
    }

    public Statement param(String name, @Nullable Instant instant) {
        return set(name, instant == null ? null : Columns.timestamp(instant));
    }

    public Statement param(String name, @Nullable LocalDate day) {
        return set(name, day);
    }

    public Statement param(String name, byte @Nullable [] bytes) {
        return set(name, bytes);
    }

    /** Sets {@code :before} and {@code :limit} for a page that goes from the newest on, one row more than it has. */
    public Statement before(PageRequest page) {
        return param("before", page.below()).set("limit", page.size() + 1);
    }

    /** The same of a list whose cursors are marks of this sort, which goes by id alone. */
    public Statement before(PageRequest page, Enum<?> sort) {
        long mark = page.mark(sort).map(PageRequest.Mark::place).orElse(Long.MAX_VALUE);
        return param("before", mark).set("limit", page.size() + 1);
    }

    /** Sets {@code :after} and {@code :limit} for a page that goes from the oldest on, one row more than it has. */
    public Statement after(PageRequest page) {
        return param("after", page.above()).set("limit", page.size() + 1);
    }

    /** An array that is at hand. */
    public Statement param(String name, long[] numbers) {
        return set(name, numbers);
    }

    public Statement param(String name, String[] texts) {
        return set(name, texts);
    }

    /** An array of ids, for {@code any}. */
    public Statement ids(String name, Collection<? extends Id> ids) {
        return set(name, ColumnArrays.ids(ids, id -> id));
    }

    public Statement longs(String name, Collection<Long> numbers) {
        return set(name, ColumnArrays.longs(numbers, number -> number));
    }

    public Statement ints(String name, Collection<Integer> numbers) {
        return set(name, ColumnArrays.ints(numbers, number -> number));
    }

    public Statement texts(String name, @Nullable Collection<String> texts) {
        return set(name, texts == null ? null : ColumnArrays.strings(texts, text -> text));
    }

    /** An array of constants by their names. */
    public Statement enums(String name, Collection<? extends Enum<?>> constants) {
        return set(name, ColumnArrays.strings(constants, Enum::name));
    }

    public Statement bytes(String name, Collection<byte[]> values) {
        return set(name, values.toArray(byte[][]::new));
    }

    /** The rows whose columns come next. */
    public <T> Rows<T> rows(Collection<T> rows) {
        return new Rows<>(spec, rows);
    }

    /** How many rows come from the database at a time; within a transaction. */
    public Statement fetchSize(int rows) {
        spec.withFetchSize(rows);
        return this;
    }

    final Statement set(String name, @Nullable Object value) {
        spec.param(name, value);
        return this;
    }

    public final <T> JdbcClient.MappedQuerySpec<T> query(RowMapper<T> mapper) {
        return spec.query(mapper);
    }

    public final <T> JdbcClient.MappedQuerySpec<@Nullable T> query(Class<T> type) {
        return spec.query(type);
    }

    public final void query(RowCallbackHandler each) {
        spec.query(each);
    }

    /** All rows as one thing. */
    public final <T> T queryWhole(ResultSetExtractor<T> extractor) {
        return spec.query(extractor);
    }

    /** Returns how many rows it changed. */
    public final int update() {
        return spec.update();
    }
}
