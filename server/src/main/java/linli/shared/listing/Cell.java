package linli.shared.listing;

import java.time.Instant;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a file. */
public sealed interface Cell {
    Cell NOTHING = new Text("");

    /** Words, or a number that nobody adds up, such as an order's. */
    record Text(String text) implements Cell {}

    record Amount(Money money) implements Cell {}

    record Count(long number) implements Cell {}

    /** In a file: local time of the brand, in the zone that it had then. */
    record Moment(Instant at) implements Cell {}

    /** @throws IllegalArgumentException of a text in two languages, which {@link Sheet.Column#bilingual} reads */
    static Cell text(@Nullable Object value) {
        if (value instanceof Bilingual) {
            throw new IllegalArgumentException("in which language: " + value);
        }
        return value == null ? NOTHING : new Text(value.toString());
    }

    static Cell money(@Nullable Money money) {
        return money == null ? NOTHING : new Amount(money);
    }

    static Cell count(long number) {
        return new Count(number);
    }

    static Cell moment(@Nullable Instant at) {
        return at == null ? NOTHING : new Moment(at);
    }

    /** The end of an id, as screens print it. */
    static Cell shortNumber(Object id) {
        var text = id.toString();
        return new Text("…" + text.substring(Math.max(0, text.length() - Sought.SHORT_NUMBER)));
    }
}
