package linli.content;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** What readers do with posts, for callers that are no browser. */
public interface Reactions {

    /** A reader and a post. */
    record Liking(PostId post, PersonId person) {}

    /** Likes many posts by a fixed number of statements; liking again changes nothing. */
    void like(BrandId brand, List<Liking> likings);
}
