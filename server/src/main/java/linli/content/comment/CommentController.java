package linli.content.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import linli.content.CommentId;
import linli.content.ContentError;
import linli.content.PostId;
import linli.content.comment.CommentQueries.CommentView;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/posts/{post}/comments")
class CommentController {
    record CommentRequest(
            @NotBlank @Characters(max = 1000) @Prose String body,
            @Nullable CommentId parent) {}

    record WrittenComment(CommentId id) {}

    private final Discuss discuss;
    private final CommentQueries queries;

    CommentController(Discuss discuss, CommentQueries queries) {
        this.discuss = discuss;
        this.queries = queries;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping
    Page<CommentView> listComments(@PathVariable BrandId brand, @PathVariable PostId post, PageRequest page) {
        var found = queries.comments(brand, post, page);
        if (found.items().isEmpty() && !queries.isPublished(brand, post)) {
            throw new DomainException(ContentError.POST_NOT_FOUND);
        }
        return found;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/{comment}/answers")
    Page<CommentView> listAnswers(
            @PathVariable BrandId brand, @PathVariable PostId post, @PathVariable CommentId comment, PageRequest page) {
        var found = queries.answers(brand, post, comment, page);
        if (found.items().isEmpty() && !queries.isShown(brand, post, comment)) {
            throw new DomainException(ContentError.COMMENT_NOT_FOUND);
        }
        return found;
    }

    @Access(level = Access.Level.MEMBER)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WrittenComment commentOnPost(
            @PathVariable BrandId brand,
            @PathVariable PostId post,
            @Valid @RequestBody CommentRequest request,
            Actor actor) {
        return new WrittenComment(
                discuss.comment(brand, post, actor.person(), request.body().strip(), request.parent()));
    }

    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeComment(
            @PathVariable BrandId brand, @PathVariable PostId post, @PathVariable CommentId comment, Actor actor) {
        discuss.remove(brand, post, comment, actor);
    }
}
