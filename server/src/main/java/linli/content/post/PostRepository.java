package linli.content.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.content.Leg;
import linli.content.NewPost;
import linli.content.Origin;
import linli.content.PostId;
import linli.network.PersonaId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PostRepository {
    private final Database db;

    PostRepository(Database db) {
        this.db = db;
    }

    /** @param hiddenBy with whose right it was hidden, if it was */
    record Owned(
            PostState state,
            Origin origin,
            PersonId author,
            @Nullable PersonaId persona,
            Hiding.@Nullable By hiddenBy) {}

    void insert(BrandId brand, PostId id, NewPost post, Bilingual html) {
        var persona = post.persona();
        var cover = post.cover();
        db.sql("""
                insert into content.post (brand, id, state, origin, author, persona, title, title_en, hook, hook_en,
                                          cover, waist, waist_html, waist_en, waist_html_en)
                values (:brand, :id, 'DRAFT', :origin, :author, :persona, :title, :titleEn, :hook, :hookEn,
                        :cover, :waist, :html, :waistEn, :htmlEn)
                """)
                .param("brand", brand)
                .param("id", id)
                .param("origin", post.origin())
                .param("author", post.author())
                .param("persona", persona)
                .param("title", post.title().zh())
                .param("titleEn", post.title().en())
                .param("hook", post.hook().zh())
                .param("hookEn", post.hook().en())
                .param("cover", cover)
                .param("waist", post.waist().zh())
                .param("waistEn", post.waist().en())
                .param("html", html.zh())
                .param("htmlEn", html.en())
                .update();
        db.sql("insert into content.post_count (brand, post) values (:brand, :post)")
                .param("brand", brand)
                .param("post", id)
                .update();
        insertLegs(brand, id, post.legs());
    }

    void update(BrandId brand, PostId id, NewPost post, Bilingual html) {
        var persona = post.persona();
        var cover = post.cover();
        db.sql("""
                update content.post set persona = :persona, title = :title, title_en = :titleEn, hook = :hook,
                       hook_en = :hookEn, cover = :cover, waist = :waist, waist_html = :html, waist_en = :waistEn,
                       waist_html_en = :htmlEn
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", id)
                .param("persona", persona)
                .param("title", post.title().zh())
                .param("titleEn", post.title().en())
                .param("hook", post.hook().zh())
                .param("hookEn", post.hook().en())
                .param("cover", cover)
                .param("waist", post.waist().zh())
                .param("waistEn", post.waist().en())
                .param("html", html.zh())
                .param("htmlEn", html.en())
                .update();
        db.sql("delete from content.post_leg where brand = :brand and post = :post")
                .param("brand", brand)
                .param("post", id)
                .update();
        insertLegs(brand, id, post.legs());
    }

    private void insertLegs(BrandId brand, PostId post, List<Leg> legs) {
        var led = legs.stream().map(Leg::thing).toList();
        if (!legs.isEmpty()) {
            db.sql("""
                    insert into content.post_leg (brand, post, position, kind, target, note, note_en)
                    select :brand, :post, position, kind, target, note, note_en
                      from unnest(:kinds::text[], :targets::bigint[], :notes::text[], :english::text[])
                           with ordinality w (kind, target, note, note_en, position)
                    """)
                    .param("brand", brand)
                    .param("post", post)
                    .param("kinds", Thing.kinds(led))
                    .param("targets", Thing.ids(led))
                    .rows(legs)
                    .texts("notes", leg -> leg.note().zh())
                    .texts("english", leg -> leg.note().en())
                    .update();
        }
    }

    /** Locks the post until the transaction ends. */
    Optional<Owned> lock(BrandId brand, PostId post) {
        return db.sql("""
                select state, origin, author, persona, hidden_by from content.post
                 where brand = :brand and id = :id for no key update
                """)
                .param("brand", brand)
                .param("id", post)
                .query((row, _) -> {
                    var hiddenBy = row.getString("hidden_by");
                    return new Owned(
                            PostState.valueOf(row.getString("state")),
                            Origin.valueOf(row.getString("origin")),
                            new PersonId(row.getLong("author")),
                            Columns.find(row, "persona", PersonaId::new),
                            hiddenBy == null ? null : Hiding.By.valueOf(hiddenBy));
                })
                .optional();
    }

    /** A post that is hidden is featured no more. */
    void hide(BrandId brand, PostId post, Hiding.Reason reason, String note, Hiding.By by) {
        db.sql("""
                update content.post set state = 'HIDDEN', hide_reason = :reason, hide_note = :note,
                       hidden_at = shared.now(), hidden_by = :by, featured_at = null, feature_note = null, feature_note_en = null
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", post)
                .param("reason", reason)
                .param("note", note)
                .param("by", by)
                .update();
    }

    void unhide(BrandId brand, PostId post) {
        db.sql("""
                update content.post
                   set state = 'PUBLISHED', hide_reason = null, hide_note = null, hidden_at = null, hidden_by = null
                 where brand = :brand and id = :id
                """).param("brand", brand).param("id", post).update();
    }

    boolean feature(BrandId brand, PostId post, Bilingual note) {
        return db.sql("""
                update content.post set featured_at = coalesce(featured_at, shared.now()), feature_note = :note,
                       feature_note_en = :noteEn
                 where brand = :brand and id = :id and state = 'PUBLISHED'
                """)
                        .param("brand", brand)
                        .param("id", post)
                        .param("note", note.zh())
                        .param("noteEn", note.en())
                        .update()
                == 1;
    }

    boolean unfeature(BrandId brand, PostId post) {
        return db.sql("""
                update content.post set featured_at = null, feature_note = null, feature_note_en = null
                 where brand = :brand and id = :id and featured_at is not null
                """).param("brand", brand).param("id", post).update() == 1;
    }

    /** {@code place} is taken by a post that is published for the first time. */
    void enter(BrandId brand, PostId post, PostState state, long place) {
        db.sql("""
                update content.post set state = :state, place = coalesce(place, :place),
                       published_at = coalesce(published_at, shared.now()),
                       featured_at = null, feature_note = null, feature_note_en = null
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", post)
                .param("state", state)
                .param("place", place)
                .update();
    }

    /** Those who are still here. */
    Map<PostId, PersonId> authors(BrandId brand, Collection<PostId> posts) {
        return db
                .sql("""
                        select p.id, p.author from content.post p
                         where p.brand = :brand and p.id = any (:ids)
                           and not exists (select from identity.departed_v1 d where d.person = p.author)
                        """)
                .param("brand", brand)
                .ids("ids", posts)
                .query((row, _) -> Map.entry(new PostId(row.getLong("id")), new PersonId(row.getLong("author"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean holds(BrandId brand, PostId post, Thing thing) {
        return db.sql("""
                select exists (select from content.post_leg
                                where brand = :brand and post = :post and kind = :kind and target = :target)
                """)
                .param("brand", brand)
                .param("post", post)
                .param("kind", thing.kind().name())
                .param("target", thing.id())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
