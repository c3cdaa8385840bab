package linli.shared.listing;

import java.util.function.ToLongFunction;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.sql.Statement;
import org.springframework.jdbc.core.RowMapper;

/** Sorts by when something was made, which is the order of ids: the same index has both ways. */
public enum ByAge {
    NEWEST,
    OLDEST;

    public String direction() {
        return this == NEWEST ? "desc" : "asc";
    }

    /** How what comes after a place compares with it. */
    public String beyond() {
        return this == NEWEST ? "<" : ">";
    }

    /** What a statement ends with that {@link #page} is to read. */
    public String rest(String id) {
        return " and %1$s %2$s :mark order by %1$s %3$s limit :limit".formatted(id, beyond(), direction());
    }

    /** Reads a page by a statement with that {@linkplain #rest end}. */
    public <T> Page<T> page(Statement statement, PageRequest page, RowMapper<T> row, ToLongFunction<T> id) {
        long mark = page.mark(this).map(PageRequest.Mark::place).orElse(this == NEWEST ? Long.MAX_VALUE : 0L);
        var rows = statement
                .param("mark", mark)
                .param("limit", page.size() + 1)
                .query(row)
                .list();
        return Page.of(rows, page.size(), last -> new PageRequest.Mark("", id.applyAsLong(last)).of(this));
    }
}
