package linli.network;

import linli.shared.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody can be reached, and what it leads to.
 *
 * @param code stands in its address and QR code; never changes
 * @param target the id of what it leads to, of the kind {@code leadsTo}; the brand's own for {@code BRAND}
 */
public record Touchpoint(
        BrandId brand,
        TouchpointId id,
        String code,
        Kind kind,
        Space space,
        @Nullable StoreId store,
        String name,
        LeadsTo leadsTo,
        long target) {

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

    public enum LeadsTo {
        BRAND,
        COMMUNITY,
        PRODUCT,
        CAMPAIGN,
        POST
    }

    /** Where its QR code leads. */
    public String path() {
        return "/t/" + code;
    }
}
