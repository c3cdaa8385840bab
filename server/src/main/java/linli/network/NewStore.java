package linli.network;

import linli.shared.PersonId;

/** A store to open. */
public record NewStore(
        String name,
        String nameEn,
        String address,
        double latitude,
        double longitude,
        String hours,
        int serviceRadiusMetres,
        PersonId owner) {}
