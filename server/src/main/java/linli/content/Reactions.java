package linli.content;

import java.util.List;
import linli.content.PostRepository.Mark;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers do with posts, for callers that are no browser. */
@Service
public class Reactions {
    private final LikePosts likes;
    private final Discuss discuss;

    Reactions(LikePosts likes, Discuss discuss) {
        this.likes = likes;
        this.discuss = discuss;
    }

    /** A reader and a post. */
    public record Liking(PostId post, PersonId person) {}

    /** Likes many posts by a fixed number of statements; liking again changes nothing. */
    @Transactional
    public void like(BrandId brand, List<Liking> likings) {
        if (!likings.isEmpty()) {
            likes.handle(likings.stream()
                    .map(liking ->
                            new LikePosts.Command(new Mark(brand, liking.post(), liking.person()), LikePosts.Wish.LIKE))
                    .toList());
        }
    }

    @Transactional
    public CommentId comment(BrandId brand, PostId post, PersonId author, String body) {
        return discuss.comment(brand, post, author, body, null);
    }
}
