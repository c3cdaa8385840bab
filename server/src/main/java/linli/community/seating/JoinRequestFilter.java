package linli.community.seating;

import java.util.Optional;
import linli.community.CommunityId;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to join; a part that is null narrows nothing.
 *
 * @param q words of the name of who asks, or the end of their phone
 */
record JoinRequestFilter(
        @Nullable @Characters(max = 60) String q, @Nullable CommunityId community) {
    /** The same of one community. */
    JoinRequestFilter in(CommunityId only) {
        return new JoinRequestFilter(q, only);
    }

    Optional<String> words() {
        return Sought.words(q);
    }
}
