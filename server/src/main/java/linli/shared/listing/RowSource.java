package linli.shared.listing;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import linli.shared.Page;
import linli.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** The rows of a list in its order, each handed on before the next page is read. */
@FunctionalInterface
public interface RowSource<T> {
    interface Reader<T> {
        /** Returns whether another row is wanted. */
        boolean take(T row) throws IOException;
    }

    void forEach(Reader<T> reader) throws IOException;

    /** What is read whole. */
    static <T> RowSource<T> of(List<T> rows) {
        return paged(_ -> new Page<>(rows, null));
    }

    /** Reads page after page, so that nothing is held between them. */
    static <T> RowSource<T> paged(Function<PageRequest, Page<T>> pages) {
        return reader -> {
            @Nullable String after = null;
            do {
                var page = pages.apply(new PageRequest(after, Page.MAX_SIZE));
                for (var row : page.items()) {
                    if (!reader.take(row)) {
                        return;
                    }
                }
                after = page.next();
            } while (after != null);
        };
    }
}
