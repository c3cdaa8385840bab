package linli.community.invitation;

import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations of a community; a part that is null narrows nothing.
 *
 * @param q the code, words of the name of who invites, or the end of their phone
 */
record InvitationFilter(@Nullable @Characters(max = 60) String q, InvitationRepository.@Nullable State state) {
    /** To be {@linkplain #bind bound}. */
    String conditions() {
        return (state == null ? "" : " and " + InvitationRepository.STATE + " = :state")
                + Sought.words(q)
                        .map(_ -> " and (code = upper(:words) or inviter in (select identity.meant_by(:words)))")
                        .orElse("");
    }

    Statement bind(Statement statement) {
        return Sought.bind(statement, q).param("state", state);
    }
}
