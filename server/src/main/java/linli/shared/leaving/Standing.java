package linli.shared.leaving;

import java.time.Instant;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands of a person, and what their leaving means for it.
 *
 * @param brand whose it is, if it is a brand's
 * @param thing what it is about, if that can be named
 * @param count how many of the kind this is
 * @param amount the money in it, if there is any
 * @param until when it ends by itself, if that is known
 */
public record Standing(
        Matter matter,
        @Nullable BrandId brand,
        @Nullable Thing thing,
        long count,
        @Nullable Money amount,
        @Nullable Instant until) {

    /** A kind of standing. Its text in both languages stands in the module's messages under {@code leaving.<name>}. */
    public interface Matter {
        String name();

        Consequence consequence();
    }

    /** What leaving means for something. */
    public enum Consequence {
        /** Nobody leaves before it is settled. */
        BLOCKS,
        /** Lost by leaving, and so only by naming its exact amount. */
        GIVEN_UP,
        /** Ends with the account. */
        ENDS
    }

    /** @param id as it stands in addresses */
    public record Thing(String id, Bilingual name) {}

    public static Standing of(Matter matter, BrandId brand, long count) {
        return new Standing(matter, brand, null, count, null, null);
    }

    public static Standing of(Matter matter, @Nullable BrandId brand, Thing thing) {
        return new Standing(matter, brand, thing, 1, null, null);
    }

    public static Standing of(Matter matter, BrandId brand, Money amount) {
        return new Standing(matter, brand, null, 1, amount, null);
    }
}
