package linli.community;

import java.time.Instant;
import java.util.List;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/** Speaks in groups, for people who sit in them and for those whose work the groups are. */
public interface Talk {
    enum Speaker {
        NEIGHBOUR,
        STAFF
    }

    /**
     * @param key the same for a repeated line, which says nothing new
     * @param answers the key of the line of the same call that this one answers
     * @param likedBy who likes it by now
     * @param saidAt not before what was said in the group so far
     */
    record Line(
            GroupId group,
            PersonId author,
            Speaker speaker,
            String key,
            String body,
            List<MediaId> images,
            @Nullable Thing card,
            @Nullable String answers,
            List<PersonId> likedBy,
            Instant saidAt) {}

    /**
     * Says the lines, in their order, by a fixed number of statements; lines of neighbours who do not sit in the group
     * are left out.
     */
    void say(BrandId brand, List<Line> lines);

    /** Puts a thing above the talk of every group of the community for so many hours. */
    void pin(BrandId brand, CommunityId community, Thing thing, int hours, PersonId by);
}
