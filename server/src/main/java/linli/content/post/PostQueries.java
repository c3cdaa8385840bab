package linli.content.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.content.Leg;
import linli.content.Origin;
import linli.content.PostId;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.PersonCards;
import linli.media.MediaId;
import linli.network.PersonaId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What screens read of posts. */
@Repository
class PostQueries {
    private final Database db;
    private final People people;
    private final Things things;

    PostQueries(Database db, People people, Things things) {
        this.db = db;
        this.people = people;
        this.things = things;
    }

    /** The face that it is written as. */
    record PostPersona(
            PersonaId id, Bilingual name, @Nullable MediaId avatar) {}

    /**
     * @param persona null if the author writes as themselves
     * @param featured why staff feature it, if they do
     */
    record PostCard(
            PostId id,
            PostState state,
            Origin origin,
            PersonCard author,
            @Nullable PostPersona persona,
            Bilingual title,
            Bilingual hook,
            @Nullable MediaId image,
            int legs,
            int likes,
            int comments,
            int bookmarks,
            @Nullable Instant publishedAt,
            @Nullable Bilingual featured) {}

    record PostFeed(List<PostCard> items, @Nullable String next) {}

    /** @param title what the target is called; null if it is gone */
    record LegCard(
            @PointsAt(Use.LEG) Kind kind,
            String id,
            Bilingual note,
            @Nullable Bilingual title) {}

    /** @param waist HTML that is safe to show */
    record PostDetail(PostCard head, Bilingual waist, List<LegCard> legs) {}

    /**
     * What only the author and staff see.
     *
     * @param mine whether it is the reader's to change
     * @param moderable whether the reader may hide it and show it again
     * @param hiding why it is hidden, if it is
     */
    record PostSource(
            PostDetail post,
            Bilingual markdown,
            boolean mine,
            boolean moderable,
            @Nullable Hiding hiding) {}

    private record Row(
            PostId id,
            PostState state,
            Origin origin,
            PersonId author,
            @Nullable PostPersona persona,
            Bilingual title,
            Bilingual hook,
            @Nullable MediaId cover,
            int legs,
            int likes,
            int comments,
            int bookmarks,
            @Nullable Instant publishedAt,
            @Nullable Bilingual featured,
            long place) {}

    private static final String CARD = """
            select p.id, p.state, p.origin, p.author, p.persona, f.name as persona_name, f.name_en as persona_name_en, f.avatar as persona_avatar,
                   p.title, p.title_en, p.hook, p.hook_en, p.cover, p.published_at, p.feature_note, p.feature_note_en, p.place, c.likes, c.comments, c.bookmarks,
                   (select count(*) from content.post_leg l where l.brand = p.brand and l.post = p.id) as legs
              from content.post p join content.post_count c on c.brand = p.brand and c.post = p.id
              left join network.persona_v1 f on f.brand = p.brand and f.id = p.persona
             where p.brand = :brand and
            """;

    /**
     * The last published first, by post_feed_idx, or what has the words by the trigram index; then each post by primary
     * keys.
     */
    PostFeed feed(BrandId brand, @Nullable String words, PageRequest page) {
        var sql = CARD + "p.state = 'PUBLISHED' and p.place < :before"
                + (words == null ? "" : " and " + PostFilter.written(words))
                + " order by p.place desc limit :limit";
        var rows = PostFilter.bindWords(db.sql(sql), words)
                .param("brand", brand)
                .before(page)
                .query(PostQueries::row)
                .list();
        return feed(Page.of(rows, page.size(), row -> Long.toString(row.place())));
    }

    /** The last written first, by post_author_idx. */
    PostFeed mine(BrandId brand, PersonId author, PageRequest page) {
        var rows = db.sql(
                        CARD
                                + "p.author = :author and p.state <> 'REMOVED' and p.id < :before order by p.id desc limit :limit")
                .param("brand", brand)
                .param("author", author)
                .before(page)
                .query(PostQueries::row)
                .list();
        return feed(Page.of(rows, page.size(), row -> row.id().toString()));
    }

    /**
     * The last written first: by the primary key, post_state_idx or post_persona_idx; what is searched by the trigram index, and
     * of each author and persona that may be meant a page by post_author_idx and post_persona_idx.
     */
    Page<PostCard> managed(BrandId brand, PostFilter filter, PageRequest page) {
        var rows = filter.bind(db.sql(CARD + "p.id = any (array(" + filter.ids() + ")) order by p.id desc"))
                .param("brand", brand)
                .before(page)
                .query(PostQueries::row)
                .list();
        return cards(Page.of(rows, page.size(), row -> row.id().toString()));
    }

    /** Along the same indexes, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, PostFilter filter) {
        return Matches.count(filter.bind(db.sql("select count(*) from (" + filter.ids() + ") found"))
                .param("brand", brand)
                .param("before", Long.MAX_VALUE));
    }

    /** The last written first, by the bookmarks' primary key. */
    PostFeed bookmarked(BrandId brand, PersonId person, PageRequest page) {
        var rows = db.sql(CARD + """
                p.state = 'PUBLISHED' and p.id in (
                    select b.post from content.bookmark b
                     where b.brand = :brand and b.person = :person and b.post < :before)
                order by p.id desc limit :limit
                """)
                .param("brand", brand)
                .param("person", person)
                .before(page)
                .query(PostQueries::row)
                .list();
        return feed(Page.of(rows, page.size(), row -> row.id().toString()));
    }

    private PostFeed feed(Page<Row> page) {
        var cards = cards(page);
        return new PostFeed(cards.items(), cards.next());
    }

    private Page<PostCard> cards(Page<Row> page) {
        var authors = people.cards(page.items().stream().map(Row::author).toList());
        return page.map(row -> card(row, authors));
    }

    /** The latest featured first, by post_featured_idx; at most a dozen. */
    PostFeed featured(BrandId brand) {
        var rows = db.sql(CARD + "p.featured_at is not null order by p.featured_at desc limit 12")
                .param("brand", brand)
                .query(PostQueries::row)
                .list();
        return feed(new Page<>(rows, null));
    }

    /** A post as it is written, with what the reader may do to it. */
    record Written(
            PostDetail post, Bilingual markdown, @Nullable Hiding hiding) {
        PostSource source(boolean mine, boolean moderable) {
            return new PostSource(post, markdown, mine, moderable, hiding);
        }
    }

    Optional<Written> find(BrandId brand, PostId post) {
        record Found(
                Row row,
                Bilingual html,
                Bilingual markdown,
                @Nullable Hiding hiding) {}
        return db.sql(CARD.replace(
                                "p.place,",
                                "p.place, p.waist, p.waist_en, p.waist_html, p.waist_html_en, p.state = 'HIDDEN' as hidden, p.hide_reason, p.hide_note, p.hidden_at, p.hidden_by,")
                        + "p.id = :id")
                .param("brand", brand)
                .param("id", post)
                .query((row, index) -> new Found(
                        row(row, index),
                        Columns.bilingual(row, "waist_html"),
                        Columns.bilingual(row, "waist"),
                        hiding(row)))
                .optional()
                .map(found -> new Written(
                        new PostDetail(
                                card(
                                        found.row(),
                                        people.cards(List.of(found.row().author()))),
                                found.html(),
                                legs(brand, post)),
                        found.markdown(),
                        found.hiding()));
    }

    private static @Nullable Hiding hiding(ResultSet row) throws SQLException {
        return row.getBoolean("hidden")
                ? new Hiding(
                        Hiding.Reason.valueOf(row.getString("hide_reason")),
                        row.getString("hide_note"),
                        Columns.instant(row, "hidden_at"),
                        Hiding.By.valueOf(row.getString("hidden_by")))
                : null;
    }

    private List<LegCard> legs(BrandId brand, PostId post) {
        var legs = db.sql(
                        "select kind, target, note, note_en from content.post_leg where brand = :brand and post = :post order by position")
                .param("brand", brand)
                .param("post", post)
                .query((row, _) -> new Leg(
                        new Thing(new Kind(row.getString("kind")), row.getLong("target")),
                        Columns.bilingual(row, "note")))
                .list();
        var cards = things.cards(brand, legs.stream().map(Leg::thing).toList());
        return legs.stream()
                .map(leg -> {
                    var card = cards.get(leg.thing());
                    return new LegCard(
                            leg.thing().kind(),
                            Long.toString(leg.thing().id()),
                            leg.note(),
                            card == null ? null : card.title());
                })
                .toList();
    }

    private static PostCard card(Row row, PersonCards authors) {
        return new PostCard(
                row.id(),
                row.state(),
                row.origin(),
                authors.of(row.author()),
                row.persona(),
                row.title(),
                row.hook(),
                row.cover(),
                row.legs(),
                row.likes(),
                row.comments(),
                row.bookmarks(),
                row.publishedAt(),
                row.featured());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new PostId(row.getLong("id")),
                PostState.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                new PersonId(row.getLong("author")),
                persona(row),
                Columns.bilingual(row, "title"),
                Columns.bilingual(row, "hook"),
                Columns.find(row, "cover", MediaId::new),
                row.getInt("legs"),
                row.getInt("likes"),
                row.getInt("comments"),
                row.getInt("bookmarks"),
                Columns.findInstant(row, "published_at"),
                Columns.findBilingual(row, "feature_note"),
                row.getLong("place"));
    }

    private static @Nullable PostPersona persona(ResultSet row) throws SQLException {
        var persona = Columns.findLong(row, "persona");
        return persona == null
                ? null
                : new PostPersona(
                        new PersonaId(persona),
                        Columns.bilingual(row, "persona_name"),
                        Columns.find(row, "persona_avatar", MediaId::new));
    }
}
