package linli.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a keyset-paged list; {@code next} is the cursor of the page after it, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of at most {@code size} of rows that were read with a limit of {@code size + 1}. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)));
    }

    /** The same page of what each item is turned into. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
