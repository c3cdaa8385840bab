package linli.content.reaction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import linli.content.ContentError;
import linli.content.Contents;
import linli.content.PostId;
import linli.content.reaction.ReactionRepository.PostMarks;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.GroupCommit;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Likes and bookmarks. */
@RestController
@RequestMapping("/api/brands/{brand}/posts")
class ReactionController {
    private final GroupCommit<LikePosts.Command, LikePosts.Outcome> likes;
    private final Bookmarks bookmarks;
    private final ReactionRepository reactions;
    private final Contents contents;

    ReactionController(
            GroupCommit<LikePosts.Command, LikePosts.Outcome> likes,
            Bookmarks bookmarks,
            ReactionRepository reactions,
            Contents contents) {
        this.likes = likes;
        this.bookmarks = bookmarks;
        this.reactions = reactions;
        this.contents = contents;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/marks")
    PostMarks getPostMarks(
            @PathVariable BrandId brand, @RequestParam @Size(max = 100) List<@NotNull PostId> post, Actor actor) {
        return reactions.marks(brand, actor.person(), post);
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("one like per person and post: liking again changes nothing")
    @PutMapping("/{post}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void likePost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        wish(new Mark(brand, post, actor.person()), LikePosts.Wish.LIKE);
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("taking a like back again changes nothing")
    @DeleteMapping("/{post}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlikePost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        wish(new Mark(brand, post, actor.person()), LikePosts.Wish.UNLIKE);
    }

    private void wish(Mark mark, LikePosts.Wish wish) {
        if (likes.submit(new LikePosts.Command(mark, wish)) == LikePosts.Outcome.NO_SUCH_POST) {
            throw new DomainException(ContentError.POST_NOT_FOUND);
        }
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("one bookmark per person and post: keeping again changes nothing")
    @PutMapping("/{post}/bookmark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bookmarkPost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        if (contents.authors(brand, List.of(post)).isEmpty()) {
            throw new DomainException(ContentError.POST_NOT_FOUND);
        }
        bookmarks.keep(new Mark(brand, post, actor.person()));
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("dropping a bookmark again changes nothing")
    @DeleteMapping("/{post}/bookmark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbookmarkPost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        bookmarks.drop(new Mark(brand, post, actor.person()));
    }
}
