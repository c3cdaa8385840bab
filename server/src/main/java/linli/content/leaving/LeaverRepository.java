package linli.content.leaving;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.leaving.Standing;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** What somebody who leaves has written and kept, by their own indexes. */
@Repository
class LeaverRepository {
    private final Database db;

    LeaverRepository(Database db) {
        this.db = db;
    }

    /** By post_author_idx, the bookmark's key and comment_author_idx, brand after brand. */
    List<Standing> standings(PersonId person) {
        return db.sql("""
                select 'WRITINGS' as kind, brand, count(*) as count
                  from (select brand from content.post where author = :person and state = 'PUBLISHED'
                        union all
                        select brand from content.comment where author = :person and removed_at is null) w
                 group by brand
                union all
                select 'DRAFTS', brand, count(*) from content.post
                 where author = :person and state = 'DRAFT' group by brand
                union all
                select 'BOOKMARKS', brand, count(*) from content.bookmark where person = :person group by brand
                """)
                .param("person", person)
                .query((row, _) -> Standing.of(
                        WritingsOfLeaver.Kind.valueOf(row.getString("kind")),
                        new BrandId(row.getLong("brand")),
                        row.getLong("count")))
                .list();
    }

    /** The drafts are locked first, in key order: what is published at the same moment is none any more. */
    void deleteDrafts(PersonId author) {
        db.sql("""
                select id from content.post
                 where author = :author and state = 'DRAFT' order by brand, id for update
                """).param("author", author).query(Long.class).list();
        db.sql("""
                with gone as (delete from content.post where author = :author and state = 'DRAFT' returning brand, id),
                     legs as (delete from content.post_leg l using gone where l.brand = gone.brand and l.post = gone.id)
                delete from content.post_count c using gone where c.brand = gone.brand and c.post = gone.id
                """).param("author", author).update();
    }

    /** The counts are locked in key order. */
    void deleteBookmarks(PersonId person) {
        db.sql("""
                with gone as (delete from content.bookmark where person = :person returning brand, post),
                     locked as (select c.brand, c.post from content.post_count c
                                  join gone on gone.brand = c.brand and gone.post = c.post
                                 order by c.brand, c.post for no key update of c)
                update content.post_count c set bookmarks = c.bookmarks - 1
                  from locked where c.brand = locked.brand and c.post = locked.post
                """).param("person", person).update();
    }

    /** The brands in which somebody's name stands at a post or a comment. */
    List<BrandId> listBrandsOf(PersonId person) {
        return db.sql("""
                select brand from content.post where author = :person
                union
                select brand from content.comment where author = :person
                """)
                .param("person", person)
                .query((row, _) -> new BrandId(row.getLong("brand")))
                .list();
    }
}
