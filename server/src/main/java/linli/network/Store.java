package linli.network;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** A store, its place and who runs it. */
public record Store(
        BrandId brand,
        StoreId id,
        String name,
        String nameEn,
        String address,
        double latitude,
        double longitude,
        String hours,
        int serviceRadiusMetres,
        PersonId owner) {}
