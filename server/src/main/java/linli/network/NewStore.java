package linli.network;

import linli.shared.PersonId;
import linli.shared.text.Bilingual;

/** A store to open. */
public record NewStore(
        Bilingual name,
        Bilingual address,
        double latitude,
        double longitude,
        String hours,
        int serviceRadiusMetres,
        PersonId owner) {}
