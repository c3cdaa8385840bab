package linli.community;

import linli.shared.BrandId;

/** Knows what messages may show as cards; it is for a module that knows all of these things. */
public interface MessageCards {
    /** Whether the brand has such a thing that everybody may see. */
    boolean show(BrandId brand, CardKind kind, long id);
}
