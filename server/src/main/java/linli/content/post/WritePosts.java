package linli.content.post;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import linli.community.Moderation;
import linli.content.ContentError;
import linli.content.ContentPermission;
import linli.content.Contents;
import linli.content.Leg;
import linli.content.NewPost;
import linli.content.PostId;
import linli.identity.People;
import linli.network.NetworkPermission;
import linli.network.PersonaId;
import linli.network.Personas;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Markdown;
import linli.shared.text.ShownHtml;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of posts by the hands of those whose they are. */
@Service
class WritePosts implements Contents {
    private final PostRepository posts;
    private final PostCache cache;
    private final Personas personas;
    private final Moderation moderation;
    private final People people;
    private final Things things;
    private final Ids ids;

    WritePosts(
            PostRepository posts,
            PostCache cache,
            Personas personas,
            Moderation moderation,
            People people,
            Things things,
            Ids ids) {
        this.posts = posts;
        this.cache = cache;
        this.personas = personas;
        this.moderation = moderation;
        this.people = people;
        this.things = things;
        this.ids = ids;
    }

    @Override
    public Map<PostId, PersonId> authors(BrandId brand, Collection<PostId> wanted) {
        return wanted.isEmpty() ? Map.of() : posts.authors(brand, wanted);
    }

    @Override
    public boolean holds(BrandId brand, PostId post, Thing thing) {
        return posts.holds(brand, post, thing);
    }

    @Override
    @Transactional
    public PostId create(BrandId brand, NewPost post) {
        var id = insert(brand, post);
        publish(brand, id, PostState.DRAFT, post.persona());
        return id;
    }

    /** Writes a post that only its author and the brand's staff see. */
    @Transactional
    PostId draft(BrandId brand, NewPost post, Actor actor) {
        checkMaySpeakAs(brand, post.persona(), actor);
        return insert(brand, post);
    }

    private PostId insert(BrandId brand, NewPost post) {
        if (!people.hold(List.of(post.author())).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        var html = html(post.waist());
        check(brand, post, html);
        var id = new PostId(ids.next());
        posts.insert(brand, id, post, html);
        return id;
    }

    /** Changes all but author and origin; only who wrote it may, or who holds the persona that it is written as. */
    @Transactional
    void edit(BrandId brand, PostId id, NewPost post, Actor actor) {
        var owned = lock(brand, id);
        checkIsTheirs(brand, owned, actor);
        if (owned.state() == PostState.REMOVED) {
            throw new DomainException(ContentError.STATE_NOT_ALLOWED);
        }
        if (!Objects.equals(post.persona(), owned.persona())) {
            checkMaySpeakAs(brand, post.persona(), actor);
        }
        var html = html(post.waist());
        check(brand, post, html);
        posts.update(brand, id, post, html);
        cache.forget(brand);
    }

    @Transactional
    void publish(BrandId brand, PostId id, Actor actor) {
        var owned = lock(brand, id);
        checkIsTheirs(brand, owned, actor);
        if (owned.state() != PostState.DRAFT) {
            throw new DomainException(ContentError.STATE_NOT_ALLOWED);
        }
        publish(brand, id, owned.state(), owned.persona());
    }

    private void publish(BrandId brand, PostId id, PostState from, @Nullable PersonaId persona) {
        enter(brand, id, from, PostState.PUBLISHED);
        if (persona != null) {
            personas.posted(brand, persona);
        }
    }

    /** By whose it is. */
    @Transactional
    void remove(BrandId brand, PostId id, Actor actor) {
        var owned = lock(brand, id);
        checkIsTheirs(brand, owned, actor);
        enter(brand, id, owned.state(), PostState.REMOVED);
    }

    private void enter(BrandId brand, PostId id, PostState from, PostState to) {
        if (!from.canBecome(to)) {
            throw new DomainException(ContentError.STATE_NOT_ALLOWED);
        }
        posts.enter(brand, id, to, ids.next());
        cache.forget(brand);
    }

    private PostRepository.Owned lock(BrandId brand, PostId id) {
        return posts.lock(brand, id).orElseThrow(() -> new DomainException(ContentError.POST_NOT_FOUND));
    }

    private void checkIsTheirs(BrandId brand, PostRepository.Owned owned, Actor actor) {
        if (!isTheirs(brand, owned.author(), owned.persona(), actor.person())) {
            throw new DomainException(
                    actor.mayAnywhere(ContentPermission.WRITE_POSTS, brand)
                            ? ContentError.WORDS_NOT_YOURS
                            : ContentError.POST_NOT_FOUND);
        }
    }

    /** Whether the person wrote the post, or holds the persona that it is written as. */
    boolean isTheirs(BrandId brand, PersonId author, @Nullable PersonaId persona, PersonId person) {
        return author.equals(person)
                || persona != null && personas.get(brand, persona).holder().equals(person);
    }

    /** As a persona writes only who holds it, or who has all of the brand's. */
    private void checkMaySpeakAs(BrandId brand, @Nullable PersonaId persona, Actor actor) {
        if (persona != null
                && !actor.may(NetworkPermission.WRITE_PERSONAS, brand)
                && !personas.get(brand, persona).holder().equals(actor.person())) {
            throw DomainException.of("persona", ContentError.PERSONA_NOT_YOURS);
        }
    }

    private static Bilingual html(Bilingual waist) {
        return new Bilingual(Markdown.html(waist.zh()), waist.en() == null ? null : Markdown.html(waist.en()));
    }

    private static Bilingual shown(Bilingual html) {
        return new Bilingual(ShownHtml.text(html.zh()), html.en() == null ? null : ShownHtml.text(html.en()));
    }

    /** @param html what the waist is shown as, which can say what its source does not */
    private void check(BrandId brand, NewPost post, Bilingual html) {
        if (post.persona() != null) {
            personas.get(brand, post.persona());
        }
        var led = post.legs().stream().map(Leg::thing).toList();
        if (new HashSet<>(led).size() < led.size()) {
            throw DomainException.of("legs", ContentError.LEG_TWICE);
        }
        if (!things.exist(brand, led)) {
            throw DomainException.of("legs", ContentError.LEG_NOT_FOUND);
        }
        Stream.concat(
                        Stream.of(post.title(), post.hook(), post.waist(), shown(html)),
                        post.legs().stream().map(Leg::note))
                .flatMap(text -> Stream.of(text.zh(), Objects.requireNonNullElse(text.en(), "")))
                .forEach(text -> moderation.check(brand, text));
    }
}
