package linli.network;

import linli.shared.BrandId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody can be reached, and what it leads to.
 *
 * @param code stands in its address and QR code; never changes
 * @param target what it leads to
 */
public record Touchpoint(
        BrandId brand,
        TouchpointId id,
        String code,
        Kind kind,
        Space space,
        @Nullable StoreId store,
        Bilingual name,
        Thing target) {

    public enum Kind {
        SHELF,
        CASHIER,
        GROUP_LINK,
        POSTER,
        CONTENT,
        LIVE,
        EVENT,
        OUTSIDE
    }

    /** Which of the three spaces it belongs to. */
    public enum Space {
        STORE,
        GROUP,
        CLOUD
    }

    /** Where its QR code leads. */
    public String path() {
        return "/t/" + code;
    }
}
