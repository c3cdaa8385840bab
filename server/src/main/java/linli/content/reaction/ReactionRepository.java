package linli.content.reaction;

import java.util.Collection;
import java.util.List;
import linli.content.PostId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Likes and bookmarks, and how many a post has. */
@Repository
class ReactionRepository {
    private final Database db;

    ReactionRepository(Database db) {
        this.db = db;
    }

    /** Those of the posts that are published. */
    List<Mark> published(Collection<Mark> marks) {
        return pairs("""
                select w.brand, w.post, w.person
                  from unnest(:brands::bigint[], :posts::bigint[], :persons::bigint[]) w (brand, post, person)
                  join content.post p on p.brand = w.brand and p.id = w.post and p.state = 'PUBLISHED'
                """, marks);
    }

    /** Makes likes; answers those that were not there before. */
    List<Mark> like(Collection<Mark> marks) {
        return pairs("""
                insert into content.post_like (brand, post, person)
                select * from unnest(:brands::bigint[], :posts::bigint[], :persons::bigint[]) on conflict do nothing
                returning brand, post, person
                """, marks);
    }

    /** Takes likes back; answers those that were there. */
    List<Mark> unlike(Collection<Mark> marks) {
        return pairs("""
                delete from content.post_like l
                 using unnest(:brands::bigint[], :posts::bigint[], :persons::bigint[]) w (brand, post, person)
                 where l.brand = w.brand and l.post = w.post and l.person = w.person
                returning l.brand, l.post, l.person
                """, marks);
    }

    private List<Mark> pairs(String sql, Collection<Mark> marks) {
        return db.sql(sql)
                .rows(marks)
                .ids("brands", Mark::brand)
                .ids("posts", Mark::post)
                .ids("persons", Mark::person)
                .query((row, _) -> new Mark(
                        new BrandId(row.getLong("brand")),
                        new PostId(row.getLong("post")),
                        new PersonId(row.getLong("person"))))
                .list();
    }

    /** Likes or unlikes, once counted for each post; rows are locked in key order. */
    void countLikes(Collection<Mark> marks, int step) {
        db.sql("""
                with w as (select brand, post, count(*) * :step as likes
                             from unnest(:brands::bigint[], :posts::bigint[]) u (brand, post) group by brand, post),
                     locked as (select c.brand, c.post, w.likes from content.post_count c
                                  join w on w.brand = c.brand and w.post = c.post
                                 order by c.brand, c.post for no key update of c)
                update content.post_count c set likes = c.likes + locked.likes
                  from locked where c.brand = locked.brand and c.post = locked.post
                """)
                .param("step", step)
                .rows(marks)
                .ids("brands", mark -> mark.brand())
                .ids("posts", Mark::post)
                .update();
    }

    /** Nothing of somebody who has left. */
    boolean bookmark(Mark mark) {
        int made = db.sql("""
                insert into content.bookmark (brand, person, post)
                select brand, :person, id from content.post
                 where brand = :brand and id = :post and state = 'PUBLISHED'
                   and not exists (select from identity.departed_v1 where person = :person)
                    on conflict do nothing
                """)
                .param("brand", mark.brand())
                .param("person", mark.person())
                .param("post", mark.post())
                .update();
        return made == 1;
    }

    boolean unbookmark(Mark mark) {
        int gone = db.sql("delete from content.bookmark where brand = :brand and person = :person and post = :post")
                .param("brand", mark.brand())
                .param("person", mark.person())
                .param("post", mark.post())
                .update();
        return gone == 1;
    }

    void countBookmarks(Mark mark, int step) {
        db.sql("update content.post_count set bookmarks = bookmarks + :step where brand = :brand and post = :post")
                .param("brand", mark.brand())
                .param("post", mark.post())
                .param("step", step)
                .update();
    }

    /** Which of some posts the reader liked and bookmarked. */
    record PostMarks(List<PostId> liked, List<PostId> bookmarked) {}

    PostMarks marks(BrandId brand, PersonId person, Collection<PostId> posts) {
        return new PostMarks(
                db.sql(
                                "select post from content.post_like where brand = :brand and post = any (:posts) and person = :person")
                        .param("brand", brand)
                        .param("person", person)
                        .ids("posts", posts)
                        .query((row, _) -> new PostId(row.getLong("post")))
                        .list(),
                db.sql(
                                "select post from content.bookmark where brand = :brand and person = :person and post = any (:posts)")
                        .param("brand", brand)
                        .param("person", person)
                        .ids("posts", posts)
                        .query((row, _) -> new PostId(row.getLong("post")))
                        .list());
    }
}
