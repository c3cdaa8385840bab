package linli.content.comment;

import java.util.Optional;
import linli.content.CommentId;
import linli.content.PostId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CommentRepository {
    private final Database db;

    CommentRepository(Database db) {
        this.db = db;
    }

    record Comment(
            BrandId brand,
            CommentId id,
            PostId post,
            @Nullable CommentId parent,
            PersonId author,
            String body) {}

    /**
     * Writes the comment on a published post; an answer to an answer goes under the same comment. Answers whether there
     * was such a post and, for an answer, such a comment that stands.
     */
    boolean insert(Comment comment) {
        var parent = comment.parent();
        int written = db.sql("""
                insert into content.comment (brand, id, post, parent, author, body)
                select p.brand, :id, p.id, coalesce(c.parent, c.id), :author, :body
                  from content.post p
                  left join content.comment c
                    on c.brand = p.brand and c.id = :parent and c.post = p.id and c.removed_at is null
                 where p.brand = :brand and p.id = :post and p.state = 'PUBLISHED' and (c.id = :parent or :parent = 0)
                """)
                .param("brand", comment.brand())
                .param("id", comment.id())
                .param("post", comment.post())
                .param("parent", parent == null ? 0L : parent.value())
                .param("author", comment.author())
                .param("body", comment.body())
                .update();
        return written == 1;
    }

    Optional<PersonId> findAuthor(BrandId brand, PostId post, CommentId comment) {
        return db.sql("""
                select author from content.comment
                 where brand = :brand and id = :id and post = :post and removed_at is null
                """)
                .param("brand", brand)
                .param("id", comment)
                .param("post", post)
                .query((row, _) -> new PersonId(row.getLong("author")))
                .optional();
    }

    boolean remove(BrandId brand, CommentId comment, PersonId by) {
        return db.sql("""
                        update content.comment set removed_at = shared.now(), removed_by = :by
                         where brand = :brand and id = :id and removed_at is null
                        """)
                        .param("brand", brand)
                        .param("id", comment)
                        .param("by", by)
                        .update()
                == 1;
    }

    void count(BrandId brand, PostId post, int step) {
        db.sql("update content.post_count set comments = comments + :step where brand = :brand and post = :post")
                .param("brand", brand)
                .param("post", post)
                .param("step", step)
                .update();
    }
}
