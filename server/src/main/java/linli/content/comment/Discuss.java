package linli.content.comment;

import java.util.List;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.community.Moderation;
import linli.content.CommentId;
import linli.content.Comments;
import linli.content.ContentError;
import linli.content.ContentPermission;
import linli.content.ContentVerbs;
import linli.content.Origin;
import linli.content.PostId;
import linli.content.moderation.Reach;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on posts. */
@Service
class Discuss implements Comments {
    private final CommentRepository comments;
    private final Moderation moderation;
    private final Reach reach;
    private final People people;
    private final ActivityStream activities;
    private final Ids ids;

    Discuss(
            CommentRepository comments,
            Moderation moderation,
            Reach reach,
            People people,
            ActivityStream activities,
            Ids ids) {
        this.comments = comments;
        this.moderation = moderation;
        this.reach = reach;
        this.people = people;
        this.activities = activities;
        this.ids = ids;
    }

    @Override
    @Transactional
    public CommentId comment(BrandId brand, PostId post, PersonId author, String body) {
        return comment(brand, post, author, body, null);
    }

    @Transactional
    CommentId comment(BrandId brand, PostId post, PersonId author, String body, @Nullable CommentId parent) {
        if (!people.hold(List.of(author)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        moderation.check(brand, body);
        var id = new CommentId(ids.next());
        if (!comments.insert(new CommentRepository.Comment(brand, id, post, parent, author, body))) {
            throw new DomainException(parent == null ? ContentError.POST_NOT_FOUND : ContentError.COMMENT_NOT_FOUND);
        }
        comments.count(brand, post, 1);
        activities.record(List.of(new Activity(
                brand, author, null, ContentVerbs.COMMENT, post.thing(), Activity.Where.UNKNOWN.withPost(post), 0)));
        return id;
    }

    /** By its author or who moderates what they write; the answers stay. */
    @Transactional
    void remove(BrandId brand, PostId post, CommentId comment, Actor actor) {
        var author = comments.findAuthor(brand, post, comment)
                .orElseThrow(() -> new DomainException(ContentError.COMMENT_NOT_FOUND));
        if (!author.equals(actor.person())) {
            if (!actor.mayAnywhere(ContentPermission.MODERATE_POSTS, brand)) {
                throw new DomainException(ContentError.COMMENT_NOT_FOUND);
            }
            reach.require(actor, brand, author, Origin.UGC);
        }
        if (comments.remove(brand, comment, actor.person())) {
            comments.count(brand, post, -1);
        }
    }
}
