package linli.content.post;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.content.post.PostQueries.PostCard;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the posts of a list into a file. */
@Service
class ExportPosts {
    private static final Sheet<PostCard> SHEET = new Sheet<>(
            "content.posts",
            List.of(
                    Column.bilingual("title", PostCard::title),
                    Column.bilingual("hook", PostCard::hook),
                    Column.worded("state", "word.content.state", post -> post.state()),
                    Column.worded("origin", "word.content.origin", post -> post.origin()),
                    Column.own("author", post -> post.author().name()),
                    Column.bilingual(
                            "persona",
                            post -> post.persona() == null
                                    ? null
                                    : post.persona().name()),
                    Column.of("published", post -> Cell.moment(post.publishedAt())),
                    Column.of("likes", post -> Cell.count(post.likes())),
                    Column.of("comments", post -> Cell.count(post.comments())),
                    Column.of("bookmarks", post -> Cell.count(post.bookmarks())),
                    Column.of("legs", post -> Cell.count(post.legs()))));

    private final PostQueries queries;
    private final Exports exports;

    ExportPosts(PostQueries queries, Exports exports) {
        this.queries = queries;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, PostFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> queries.managed(brand, filter, page)),
                response);
    }
}
