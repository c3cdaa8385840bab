package linli.network;

import linli.shared.PersonId;
import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which personas; a part that is null narrows nothing.
 *
 * @param q words of the name, the signature or the holder's name, or the end of the holder's phone
 * @param mine whether only those of the reader
 */
public record PersonaFilter(
        @Nullable @Characters(max = 60) String q,
        Persona.@Nullable Kind kind,
        @Nullable Boolean mine) {
    /** To be {@linkplain #bind bound}. */
    String conditions() {
        return (kind == null ? "" : " and kind = :kind")
                + (Boolean.TRUE.equals(mine) ? " and holder = :reader" : "")
                + Sought.words(q)
                        .map(_ -> " and (" + Sought.within("name", "name_en", "signature", "signature_en")
                                + " or holder in (select identity.meant_by(:words)))")
                        .orElse("");
    }

    Statement bind(Statement statement, PersonId reader) {
        return Sought.bind(statement, q).param("kind", kind).param("reader", reader);
    }
}
