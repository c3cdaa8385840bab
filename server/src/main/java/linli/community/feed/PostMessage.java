package linli.community.feed;

import java.util.List;
import java.util.UUID;
import linli.community.GroupId;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words to a group.
 *
 * @param key the same for a repeated request, which posts nothing new
 * @param fingerprint of the request, which tells a repeated one from another under its key
 * @param speaker whether the author sits in the group or speaks as staff
 */
record PostMessage(
        BrandId brand,
        GroupId group,
        PersonId author,
        Speaker speaker,
        UUID key,
        long fingerprint,
        String body,
        List<MediaId> images,
        List<PersonId> mentions,
        @Nullable MessageNumber replyTo,
        @Nullable Thing card) {
    enum Speaker {
        MEMBER,
        STAFF
    }

    sealed interface Outcome {
        record Posted(MessageNumber number) implements Outcome {}

        /** The same was posted before. */
        record Replayed(MessageNumber number) implements Outcome {}

        /** Something else was posted before under the key. */
        record KeyReused() implements Outcome {}

        record NotHere() implements Outcome {}

        record Muted() implements Outcome {}
    }
}
