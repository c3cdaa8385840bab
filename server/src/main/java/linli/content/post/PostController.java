package linli.content.post;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import linli.content.ContentError;
import linli.content.ContentPermission;
import linli.content.Leg;
import linli.content.NewPost;
import linli.content.Origin;
import linli.content.PostId;
import linli.content.moderation.Reach;
import linli.content.post.Hiding.Reason;
import linli.content.post.PostQueries.PostDetail;
import linli.content.post.PostQueries.PostFeed;
import linli.content.post.PostQueries.PostSource;
import linli.content.post.PostQueries.Written;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.PersonaId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.English;
import linli.shared.text.Prose;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/brands/{brand}/posts")
class PostController {
    record LegRequest(
            @NotNull @PointsAt(Use.LEG) Kind kind,
            @NotNull ThingId id,
            @NotNull @Characters(max = 120) String note,
            @Nullable @English(max = 240) String noteEn) {
        Leg leg() {
            return new Leg(new Thing(kind, id.value()), new Bilingual(note, noteEn));
        }
    }

    /**
     * @param origin who may say it; members write UGC, staff OGC unless they say otherwise
     * @param waist Markdown
     */
    record WritePostRequest(
            @Nullable Origin origin,
            @Nullable PersonaId persona,
            @NotBlank @Characters(max = 80) String title,
            @Nullable @English(max = 160) String titleEn,
            @NotNull @Characters(max = 200) String hook,
            @Nullable @English(max = 400) String hookEn,
            @Nullable @Stored MediaId cover,
            @NotNull @Characters(max = 20_000) @Prose String waist,
            @Nullable @Characters(max = 40_000) @Prose String waistEn,
            @NotNull @Size(max = 12) List<@NotNull @Valid LegRequest> legs) {

        NewPost by(PersonId author, Origin whose) {
            return new NewPost(
                    author,
                    persona,
                    whose,
                    new Bilingual(title, titleEn),
                    new Bilingual(hook, hookEn),
                    cover,
                    new Bilingual(waist, waistEn),
                    legs.stream().map(LegRequest::leg).toList());
        }
    }

    /** @param note what the author is told besides the reason; not left out with OTHER */
    record HidePostRequest(
            @NotNull Reason reason,
            @NotNull @Characters(max = 200) String note) {}

    /** @param note why it is featured, for everybody to read */
    record FeaturePostRequest(
            @NotBlank @Characters(max = 80) String note,
            @Nullable @English(max = 160) String noteEn) {}

    private record FeaturedKey() {}

    private record FeedKey(@Nullable String words, PageRequest page) {}

    private record DetailKey(PostId post) {}

    private final WritePosts write;
    private final ModeratePosts moderation;
    private final Reach reach;
    private final PostQueries queries;
    private final PostCache cache;

    PostController(WritePosts write, ModeratePosts moderation, Reach reach, PostQueries queries, PostCache cache) {
        this.write = write;
        this.moderation = moderation;
        this.reach = reach;
        this.queries = queries;
        this.cache = cache;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PostFeed.class)))
    ResponseEntity<byte[]> listPosts(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Characters(max = 60) @Nullable String q,
            PageRequest page,
            WebRequest request) {
        var words = q == null || q.isBlank() ? null : q;
        return cache.get(brand, new FeedKey(words, page), () -> queries.feed(brand, words, page))
                .answer(request);
    }

    /** What staff recommend, the latest first. */
    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/featured")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PostFeed.class)))
    ResponseEntity<byte[]> listFeaturedPosts(@PathVariable BrandId brand, WebRequest request) {
        return cache.get(brand, new FeaturedKey(), () -> queries.featured(brand))
                .answer(request);
    }

    /** Of a post that is not published, only its author and staff learn by the source. */
    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/{post}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PostDetail.class)))
    ResponseEntity<byte[]> getPost(@PathVariable BrandId brand, @PathVariable PostId post, WebRequest request) {
        return cache.get(
                        brand,
                        new DetailKey(post),
                        () -> queries.find(brand, post)
                                .map(Written::post)
                                .filter(found -> found.head().state() == PostState.PUBLISHED)
                                .orElseThrow(() -> new DomainException(ContentError.POST_NOT_FOUND)))
                .answer(request);
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/{post}/source")
    PostSource getPostSource(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        return Optional.of(source(brand, post, actor))
                .filter(found -> found.mine() || actor.mayAnywhere(ContentPermission.WRITE_POSTS, brand))
                .orElseThrow(() -> new DomainException(ContentError.POST_NOT_FOUND));
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/mine")
    PostFeed listMyPosts(@PathVariable BrandId brand, PageRequest page, Actor actor) {
        return queries.mine(brand, actor.person(), page);
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/bookmarked")
    PostFeed listBookmarkedPosts(@PathVariable BrandId brand, PageRequest page, Actor actor) {
        return queries.bookmarked(brand, actor.person(), page);
    }

    @Access(level = Access.Level.MEMBER)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostSource writePost(@PathVariable BrandId brand, @Valid @RequestBody WritePostRequest request, Actor actor) {
        boolean staff = actor.mayAnywhere(ContentPermission.WRITE_POSTS, brand);
        var origin = Optional.ofNullable(request.origin()).orElse(staff ? Origin.OGC : Origin.UGC);
        if (!staff && (origin != Origin.UGC || request.persona() != null)) {
            throw new DomainException(ContentError.STAFF_ORIGIN);
        }
        return source(brand, write.draft(brand, request.by(actor.person(), origin), actor), actor);
    }

    @Access(level = Access.Level.MEMBER)
    @PutMapping("/{post}")
    PostSource editPost(
            @PathVariable BrandId brand,
            @PathVariable PostId post,
            @Valid @RequestBody WritePostRequest request,
            Actor actor) {
        if (!actor.mayAnywhere(ContentPermission.WRITE_POSTS, brand) && request.persona() != null) {
            throw new DomainException(ContentError.STAFF_ORIGIN);
        }
        write.edit(brand, post, request.by(actor.person(), Origin.UGC), actor);
        return source(brand, post, actor);
    }

    @Access(level = Access.Level.MEMBER)
    @PostMapping("/{post}/publish")
    PostSource publishPost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        write.publish(brand, post, actor);
        return source(brand, post, actor);
    }

    @Access(level = Access.Level.MEMBER)
    @PostMapping("/{post}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        write.remove(brand, post, actor);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @PostMapping("/{post}/hide")
    PostSource hidePost(
            @PathVariable BrandId brand,
            @PathVariable PostId post,
            @Valid @RequestBody HidePostRequest request,
            Actor actor) {
        moderation.hide(brand, post, request.reason(), request.note().strip(), actor);
        return source(brand, post, actor);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @PostMapping("/{post}/unhide")
    PostSource unhidePost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        moderation.unhide(brand, post, actor);
        return source(brand, post, actor);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.FEATURE_POSTS)
    @PutMapping("/{post}/feature")
    PostSource featurePost(
            @PathVariable BrandId brand,
            @PathVariable PostId post,
            @Valid @RequestBody FeaturePostRequest request,
            Actor actor) {
        moderation.feature(brand, post, new Bilingual(request.note().strip(), request.noteEn()), actor.person());
        return source(brand, post, actor);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.FEATURE_POSTS)
    @DeleteMapping("/{post}/feature")
    PostSource unfeaturePost(@PathVariable BrandId brand, @PathVariable PostId post, Actor actor) {
        moderation.unfeature(brand, post, actor.person());
        return source(brand, post, actor);
    }

    private PostSource source(BrandId brand, PostId post, Actor actor) {
        var found = queries.find(brand, post).orElseThrow(() -> new DomainException(ContentError.POST_NOT_FOUND));
        var head = found.post().head();
        var persona = head.persona();
        return found.source(
                write.isTheirs(brand, head.author().id(), persona == null ? null : persona.id(), actor.person()),
                reach.covers(actor, brand, head.author().id(), head.origin()));
    }
}
