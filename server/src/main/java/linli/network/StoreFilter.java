package linli.network;

import java.util.List;
import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which stores; a part that is null narrows nothing.
 *
 * @param q words of the name, the address or the owner's name, the end of the owner's phone, or a number as screens print it
 */
public record StoreFilter(
        @Nullable @Characters(max = 60) String q, @Nullable Standing standing) {
    /** Whether it takes orders now. */
    public enum Standing {
        OPEN,
        CLOSED
    }

    /** To be {@linkplain #bind bound}. */
    String conditions(@Nullable List<StoreId> among) {
        return (among == null ? "" : " and id = any (:among::bigint[])")
                + (standing == null ? "" : " and network.stands_closed(closing, closed_until) = :closed")
                + Sought.words(q)
                        .map(_ -> " and (" + Sought.within("name", "name_en", "address", "address_en") + " or "
                                + Sought.numbered("id") + " or owner in (select identity.meant_by(:words)))")
                        .orElse("");
    }

    Statement bind(Statement statement, @Nullable List<StoreId> among) {
        return Sought.bind(statement, q)
                .ids("among", among == null ? List.of() : among)
                .param("closed", standing == Standing.CLOSED);
    }
}
