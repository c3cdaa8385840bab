package linli.content.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.content.CommentId;
import linli.content.ContentPermission;
import linli.content.PostId;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/**
 * Posts, with their hook below, and comments, whose beginning is their title. Until it is published, and while it is
 * hidden, a post is the staff's.
 */
@Repository
class ContentThings implements ThingSource {
    private final Database db;

    ContentThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(PostId.KIND, Set.of(Use.SHARE, Use.CARD, Use.ENTRANCE), CommentId.KIND, Set.of());
    }

    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        return kind.equals(PostId.KIND) ? posts(brand, ids) : comments(brand, ids);
    }

    /** By the primary key. */
    private List<ThingCard> posts(BrandId brand, Collection<Long> ids) {
        return db.sql("""
                select id, title, title_en, hook, hook_en, cover, state from content.post where brand = :brand and id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new PostId(row.getLong("id"));
                    var state = PostState.valueOf(row.getString("state"));
                    return ThingCard.of(id.thing(), Columns.bilingual(row, "title"), "/posts/" + id)
                            .line(Columns.bilingual(row, "hook"))
                            .picture(Columns.findLong(row, "cover"))
                            .state(state.name())
                            .audience(
                                    state == PostState.PUBLISHED
                                            ? Audience.EVERYBODY
                                            : new Audience.Staff(ContentPermission.MODERATE_POSTS))
                            .build();
                })
                .list();
    }

    /** By the primary keys of comment and post; those taken away are not there. */
    private List<ThingCard> comments(BrandId brand, Collection<Long> ids) {
        return db.sql("""
                select c.id, left(c.body, 120) as body, c.post, p.state
                  from content.comment c
                  join content.post p on p.brand = c.brand and p.id = c.post
                 where c.brand = :brand and c.id = any (:ids) and c.removed_at is null
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> ThingCard.of(
                                new CommentId(row.getLong("id")).thing(),
                                new Bilingual(row.getString("body"), null),
                                "/posts/" + row.getLong("post"))
                        .audience(
                                PostState.valueOf(row.getString("state")) == PostState.PUBLISHED
                                        ? Audience.EVERYBODY
                                        : new Audience.Staff(ContentPermission.MODERATE_POSTS))
                        .build())
                .list();
    }
}
