package linli.network;

import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A store, its place and who runs it.
 *
 * @param closing null while it takes orders
 */
public record Store(
        BrandId brand,
        StoreId id,
        Bilingual name,
        Bilingual address,
        double latitude,
        double longitude,
        String hours,
        int serviceRadiusMetres,
        PersonId owner,
        @Nullable StoreClosing closing) {

    public boolean isOpen() {
        return closing == null;
    }
}
