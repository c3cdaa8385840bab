package linli.community.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import linli.community.CommunityId;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FeedQueries {
    /** How much of a message stands in an answer to it. */
    static final int QUOTED = 80;

    private final Database db;
    private final People people;

    FeedQueries(Database db, People people) {
        this.db = db;
        this.people = people;
    }

    /**
     * A message as it stands now; of a removed one only its place is left.
     *
     * @param revision where a stream goes on after this
     * @param voice as what the author speaks, beyond being a neighbour
     * @param liked whether the reader likes it; null in a stream, which is the same for all readers
     */
    record MessageView(
            MessageNumber number,
            String revision,
            PersonCard author,
            @Nullable Voice voice,
            String body,
            List<MediaId> images,
            List<PersonCard> mentions,
            @Nullable QuotedMessage replyTo,
            @Nullable MessageCard card,
            int likes,
            @Nullable Boolean liked,
            Instant postedAt,
            boolean removed) {}

    /** Who keeps a group, and who keeps the store that it belongs to. */
    enum Voice {
        OWNER,
        MANAGER,
        STORE
    }

    record QuotedMessage(MessageNumber number, PersonCard author, String excerpt) {}

    record MessageCard(@PointsAt(Use.CARD) Kind kind, String id) {}

    /** The reader's standing in a group. */
    record Reader(CommunityId community, @Nullable StoreId store, boolean seated) {}

    private record Row(
            long number,
            long revision,
            PersonId author,
            @Nullable Voice voice,
            String body,
            List<Long> images,
            List<Long> mentions,
            @Nullable Long replyTo,
            @Nullable Long quotedAuthor,
            @Nullable String quoted,
            @Nullable String cardKind,
            long cardId,
            int likes,
            @Nullable Boolean liked,
            Instant postedAt,
            boolean removed) {}

    Optional<Reader> findReader(FeedKey feed, PersonId person) {
        return db.sql("""
                select g.community, c.store, coalesce(m.seat_group = g.id, false) as seated
                  from community.seat_group g
                  join community.community c on c.brand = g.brand and c.id = g.community
                  left join community.membership m
                    on m.brand = g.brand and m.community = g.community and m.person = :person
                 where g.brand = :brand and g.id = :group
                """)
                .param("brand", feed.brand())
                .param("group", feed.group())
                .param("person", person)
                .query((row, _) -> new Reader(
                        new CommunityId(row.getLong("community")),
                        Columns.find(row, "store", StoreId::new),
                        row.getBoolean("seated")))
                .optional();
    }

    Optional<PersonId> findAuthor(FeedKey feed, MessageNumber message) {
        return db.sql("""
                select author from community.message
                 where brand = :brand and seat_group = :group and number = :number and removed_at is null
                """)
                .param("brand", feed.brand())
                .param("group", feed.group())
                .param("number", message.value())
                .query((row, _) -> new PersonId(row.getLong("author")))
                .optional();
    }

    long lastRevision(FeedKey feed) {
        return db.sql("select last_revision from community.feed where brand = :brand and seat_group = :group")
                .param("brand", feed.brand())
                .param("group", feed.group())
                .query((row, _) -> row.getLong("last_revision"))
                .optional()
                .orElse(0L);
    }

    /** The limit keeps the planner to one look-up for each message that is quoted, whatever it knows of the table. */
    private static final String MESSAGE = """
            select m.number, m.revision, m.author,
                   case when p.rank in ('OWNER', 'MANAGER') then p.rank
                        when s.owner = m.author then 'STORE' end as voice,
                   m.body, m.images, m.mentions, m.reply_to, q.author as quoted_author,
                   case when q.removed_at is null then left(q.body, %d) else '' end as quoted, m.card_kind, m.card_id,
                   m.likes, m.posted_at, m.removed_at is not null as removed, %%s as liked
              from community.message m
              left join lateral (
                    select author, body, removed_at from community.message
                     where brand = m.brand and seat_group = m.seat_group and number = m.reply_to
                     limit 1) q on true
              join community.seat_group g on g.brand = m.brand and g.id = m.seat_group
              join community.community c on c.brand = g.brand and c.id = g.community
              left join community.membership p
                on p.brand = m.brand and p.community = g.community and p.person = m.author
              left join network.store_v1 s on s.brand = c.brand and s.id = c.store
             where m.brand = :brand and m.seat_group = :group and %%s
            """.formatted(QUOTED);

    /** The newest first, by the primary key. */
    List<MessageView> history(FeedKey feed, PersonId reader, PageRequest page) {
        return views(db.sql(MESSAGE.formatted("""
                        exists (select from community.message_like l
                                 where l.brand = m.brand and l.seat_group = m.seat_group and l.message = m.number
                                   and l.person = :reader)""", "m.number < :before order by m.number desc limit :limit"))
                .param("brand", feed.brand())
                .param("group", feed.group())
                .param("reader", reader)
                .before(page)
                .query(FeedQueries::row)
                .list());
    }

    /** What changed after a revision, in the order of the changes, by the unique key of revisions. */
    List<MessageView> changes(FeedKey feed, long after, int limit) {
        return views(db.sql(MESSAGE.formatted("null::boolean", "m.revision > :after order by m.revision limit :limit"))
                .param("brand", feed.brand())
                .param("group", feed.group())
                .param("after", after)
                .param("limit", limit)
                .query(FeedQueries::row)
                .list());
    }

    private List<MessageView> views(List<Row> rows) {
        var persons = new LinkedHashSet<PersonId>();
        for (var row : rows) {
            persons.add(row.author());
            row.mentions().forEach(person -> persons.add(new PersonId(person)));
            if (row.quotedAuthor() != null) {
                persons.add(new PersonId(row.quotedAuthor()));
            }
        }
        var cards = people.cards(persons);
        return rows.stream()
                .map(row -> {
                    var author = cards.of(row.author());
                    var number = new MessageNumber(row.number());
                    var revision = Long.toString(row.revision());
                    if (row.removed()) {
                        return new MessageView(
                                number,
                                revision,
                                author,
                                row.voice(),
                                "",
                                List.of(),
                                List.of(),
                                null,
                                null,
                                0,
                                null,
                                row.postedAt(),
                                true);
                    }
                    var quotedAuthor = row.quotedAuthor();
                    var replyTo = row.replyTo();
                    return new MessageView(
                            number,
                            revision,
                            author,
                            row.voice(),
                            row.body(),
                            row.images().stream().map(MediaId::new).toList(),
                            row.mentions().stream()
                                    .map(person -> cards.of(new PersonId(person)))
                                    .toList(),
                            quotedAuthor == null || replyTo == null
                                    ? null
                                    : new QuotedMessage(
                                            new MessageNumber(replyTo),
                                            cards.of(new PersonId(quotedAuthor)),
                                            row.quoted() == null ? "" : row.quoted()),
                            row.cardKind() == null
                                    ? null
                                    : new MessageCard(new Kind(row.cardKind()), Long.toString(row.cardId())),
                            row.likes(),
                            row.liked(),
                            row.postedAt(),
                            false);
                })
                .toList();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getLong("revision"),
                new PersonId(row.getLong("author")),
                Columns.find(row, "voice", Voice.class),
                row.getString("body"),
                Columns.longs(row, "images"),
                Columns.longs(row, "mentions"),
                Columns.findLong(row, "reply_to"),
                Columns.findLong(row, "quoted_author"),
                row.getString("quoted"),
                row.getString("card_kind"),
                row.getLong("card_id"),
                row.getInt("likes"),
                row.getObject("liked", Boolean.class),
                Columns.instant(row, "posted_at"),
                row.getBoolean("removed"));
    }
}
