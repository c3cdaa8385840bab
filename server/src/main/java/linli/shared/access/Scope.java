package linli.shared.access;

import linli.shared.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's permissions are over. Those over a brand are over all its stores and communities too; those over the
 * installation are over no brand.
 *
 * @param brand null for the installation only
 * @param thing the id of the store or the community; null for the others
 */
public record Scope(
        Kind kind, @Nullable BrandId brand, @Nullable Long thing) {
    public enum Kind {
        PLATFORM,
        BRAND,
        STORE,
        COMMUNITY;

        private boolean isOfThing() {
            return this == STORE || this == COMMUNITY;
        }
    }

    public static final Scope PLATFORM = new Scope(Kind.PLATFORM, null, null);

    public Scope {
        if (kind == Kind.PLATFORM != (brand == null) || kind.isOfThing() != (thing != null)) {
            throw new IllegalArgumentException("brand or thing does not fit " + kind);
        }
    }

    public static Scope brand(BrandId brand) {
        return new Scope(Kind.BRAND, brand, null);
    }

    public static Scope store(BrandId brand, long store) {
        return new Scope(Kind.STORE, brand, store);
    }

    public static Scope community(BrandId brand, long community) {
        return new Scope(Kind.COMMUNITY, brand, community);
    }
}
