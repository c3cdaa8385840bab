package linli.content.post;

import java.util.Map;
import linli.content.ContentError;
import linli.content.PostId;
import linli.content.moderation.Reach;
import linli.identity.Audit;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff may do to a post within its reach: hide it or feature it, for a reason. Its words stay its author's. */
@Service
class ModeratePosts {
    private final PostRepository posts;
    private final Reach reach;
    private final PostCache cache;
    private final Audit audit;

    ModeratePosts(PostRepository posts, Reach reach, PostCache cache, Audit audit) {
        this.posts = posts;
        this.reach = reach;
        this.cache = cache;
        this.audit = audit;
    }

    /** HQ may also make its own what others hid. */
    @Transactional
    void hide(BrandId brand, PostId post, Hiding.Reason reason, String note, Actor actor) {
        if (reason == Hiding.Reason.OTHER && note.isEmpty()) {
            throw DomainException.of("note", ContentError.REASON_REQUIRED);
        }
        var found = lock(brand, post, actor);
        var by = Hiding.By.of(actor, brand);
        boolean overrules = found.state() == PostState.HIDDEN && by == Hiding.By.HQ && found.hiddenBy() != by;
        if (!found.state().canBecome(PostState.HIDDEN) && !overrules) {
            throw new DomainException(ContentError.STATE_NOT_ALLOWED);
        }
        posts.hide(brand, post, reason, note, by);
        record(brand, actor.person(), "post.hidden", Map.of("post", post, "reason", reason, "note", note));
    }

    @Transactional
    void unhide(BrandId brand, PostId post, Actor actor) {
        var found = lock(brand, post, actor);
        if (found.state() != PostState.HIDDEN) {
            throw new DomainException(ContentError.STATE_NOT_ALLOWED);
        }
        if (found.hiddenBy() == Hiding.By.HQ && Hiding.By.of(actor, brand) != Hiding.By.HQ) {
            throw new DomainException(ContentError.HIDDEN_BY_HQ);
        }
        posts.unhide(brand, post);
        record(brand, actor.person(), "post.shown", Map.of("post", post));
    }

    /** Featuring again changes the word about it. */
    @Transactional
    void feature(BrandId brand, PostId post, Bilingual note, PersonId by) {
        require(brand, post, posts.feature(brand, post, note));
        record(brand, by, "post.featured", Map.of("post", post, "note", note.zh()));
    }

    @Transactional
    void unfeature(BrandId brand, PostId post, PersonId by) {
        require(brand, post, posts.unfeature(brand, post));
        record(brand, by, "post.unfeatured", Map.of("post", post));
    }

    private PostRepository.Owned lock(BrandId brand, PostId post, Actor actor) {
        var found = lock(brand, post);
        reach.require(actor, brand, found.author(), found.origin());
        return found;
    }

    private PostRepository.Owned lock(BrandId brand, PostId post) {
        return posts.lock(brand, post).orElseThrow(() -> new DomainException(ContentError.POST_NOT_FOUND));
    }

    private void require(BrandId brand, PostId post, boolean changed) {
        if (!changed) {
            lock(brand, post);
            throw new DomainException(ContentError.STATE_NOT_ALLOWED);
        }
    }

    private void record(BrandId brand, PersonId by, String action, Map<String, ?> details) {
        audit.record(brand, by, action, details);
        cache.forget(brand);
    }
}
