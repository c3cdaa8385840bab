package linli.network;

import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;

/** A store, its place and who runs it. */
public record Store(
        BrandId brand,
        StoreId id,
        Bilingual name,
        Bilingual address,
        double latitude,
        double longitude,
        String hours,
        int serviceRadiusMetres,
        PersonId owner) {}
