package linli.content;

import java.util.Collection;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.thing.Thing;

/** Posts and whose they are. */
public interface Contents {

    /** Who wrote each of the posts that exist, by one statement. */
    Map<PostId, PersonId> authors(BrandId brand, Collection<PostId> wanted);

    /** Whether one of the post's legs leads to the thing. */
    boolean holds(BrandId brand, PostId post, Thing thing);

    /** Writes a post and publishes it. */
    PostId create(BrandId brand, NewPost post);
}
