package linli.content.post;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import linli.content.ContentPermission;
import linli.content.post.Hiding.Reason;
import linli.content.post.PostQueries.PostCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.Bulk;
import linli.shared.listing.Bulk.BulkOutcome;
import linli.shared.listing.Bulk.BulkStep;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The brand's posts as staff looks through them, and what it does to many at once. */
@RestController
@RequestMapping("/api/brands/{brand}/posts/manage")
class ManagedPostController {
    private final PostQueries queries;
    private final ModeratePosts moderation;
    private final ExportPosts export;
    private final Bulk bulk;

    ManagedPostController(PostQueries queries, ModeratePosts moderation, ExportPosts export, Bulk bulk) {
        this.queries = queries;
        this.moderation = moderation;
        this.export = export;
        this.bulk = bulk;
    }

    /** @param note what the authors are told besides the reason; not left out with OTHER */
    record HidePostsRequest(
            @NotNull @Valid BulkStep step,
            @NotNull Reason reason,
            @NotNull @Characters(max = 200) String note) {}

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @GetMapping
    Page<PostCard> managePosts(
            @PathVariable BrandId brand, @ParameterObject @Valid PostFilter filter, PageRequest page) {
        return queries.managed(brand, filter, page);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @GetMapping("/count")
    Matches countManagedPosts(@PathVariable BrandId brand, @ParameterObject @Valid PostFilter filter) {
        return queries.count(brand, filter);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportManagedPosts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid PostFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @PostMapping("/hide")
    BulkOutcome hideManagedPosts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid PostFilter filter,
            @Valid @RequestBody HidePostsRequest request,
            Actor actor,
            Locale locale) {
        return bulk.handle(
                brand,
                actor.person(),
                request.step(),
                act(
                        "content.posts.hide",
                        brand,
                        filter,
                        post -> moderation.hide(
                                brand,
                                post.id(),
                                request.reason(),
                                request.note().strip(),
                                actor)),
                locale);
    }

    @Access(level = Access.Level.STAFF, permission = ContentPermission.MODERATE_POSTS)
    @PostMapping("/unhide")
    BulkOutcome unhideManagedPosts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid PostFilter filter,
            @Valid @RequestBody BulkStep step,
            Actor actor,
            Locale locale) {
        return bulk.handle(
                brand,
                actor.person(),
                step,
                act("content.posts.unhide", brand, filter, post -> moderation.unhide(brand, post.id(), actor)),
                locale);
    }

    private Bulk.Act<PostCard> act(String name, BrandId brand, PostFilter filter, Consumer<PostCard> work) {
        return new Bulk.Act<>(
                name,
                filter,
                () -> queries.count(brand, filter),
                page -> queries.managed(brand, filter, page),
                PostCard::id,
                PostCard::title,
                work);
    }
}
