package linli.shared.work;

import java.util.List;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Which of a worklist's due keys are asked for: those that are not parked, or the named ones, which are and have their next
 * try. The query says so by {@code shared.has_turn(:work, :again, <what the key is made of>)}.
 *
 * @param again the parked keys; null asks for what is not parked
 * @param limit how many at most
 */
public record Turn(String work, @Nullable List<String> again, int limit) {
    static Turn fresh(String work, int limit) {
        return new Turn(work, null, limit);
    }

    static Turn again(String work, List<String> keys) {
        return new Turn(work, List.copyOf(keys), keys.size());
    }

    /** Sets {@code :work}, {@code :again} and {@code :limit}. */
    public Statement of(Statement due) {
        return due.param("work", work).texts("again", again).param("limit", limit);
    }
}
