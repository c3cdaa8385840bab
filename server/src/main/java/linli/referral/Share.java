package linli.referral;

import linli.content.PostId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/**
 * One person sharing one thing by a link of their own.
 *
 * @param code the whole of the link: random, so that nobody can guess or alter one
 * @param parent the share on which the sharer had come
 * @param post the post on which it was shared, whose author helped too
 * @param ended whether its sharer has left: it opens as before, and counts for nobody
 */
public record Share(
        BrandId brand,
        ShareId id,
        String code,
        PersonId sharer,
        @Nullable ShareId parent,
        Thing subject,
        @Nullable PostId post,
        @Nullable TouchpointId touchpoint,
        boolean ended) {

    public String path() {
        return "/s/" + code;
    }
}
