package linli.content;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** What readers say under posts, for callers that are no browser. */
public interface Comments {

    /** Comments on a post that is published. */
    CommentId comment(BrandId brand, PostId post, PersonId author, String body);
}
