package linli.community.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.network.StoreId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FeedRepository {
    private final Database db;

    FeedRepository(Database db) {
        this.db = db;
    }

    /** Whether an author may speak, where the group belongs, and whom of the mentioned it knows. */
    record Standing(
            @Nullable CommunityId community,
            @Nullable StoreId store,
            boolean seated,
            boolean muted,
            List<PersonId> mentions) {}

    record Row(PostMessage message, long id, long number, List<PersonId> mentions) {}

    /** In the order of the messages: group, community and seat by their primary keys. */
    List<Standing> standings(List<PostMessage> messages) {
        return db.sql("""
            select g.community, c.store, m.seat_group = g.id as seated, m.muted_until > shared.now() as muted,
                   array(select p.person from community.membership p
                          where p.brand = w.brand and p.community = g.community
                            and p.person = any (w.mentions::bigint[])) as mentions
              from unnest(:brands::bigint[], :groups::bigint[], :authors::bigint[], :mentions::text[])
                   with ordinality w (brand, id, author, mentions, position)
              left join community.seat_group g on g.brand = w.brand and g.id = w.id
              left join community.community c on c.brand = g.brand and c.id = g.community
              left join community.membership m
                on m.brand = g.brand and m.community = g.community and m.person = w.author
             order by w.position
            """)
                .rows(messages)
                .ids("brands", PostMessage::brand)
                .ids("groups", PostMessage::group)
                .ids("authors", PostMessage::author)
                .idLists("mentions", PostMessage::mentions)
                .query((row, _) -> new Standing(
                        Columns.find(row, "community", CommunityId::new),
                        Columns.find(row, "store", StoreId::new),
                        row.getBoolean("seated"),
                        row.getBoolean("muted"),
                        Columns.ids(row, "mentions", PersonId::new)))
                .list();
    }

    /** Takes that many revisions of each feed and locks it until the transaction ends; answers the last taken of each. */
    Map<FeedKey, Long> advance(SortedMap<FeedKey, Integer> steps) {
        var keys = List.copyOf(steps.keySet());
        var last = db.sql("""
            insert into community.feed as f (brand, seat_group, last_revision)
            select * from unnest(:brands::bigint[], :groups::bigint[], :steps::bigint[])
                on conflict (brand, seat_group) do update set last_revision = f.last_revision + excluded.last_revision
            returning brand, seat_group, last_revision
            """)
                .rows(keys)
                .ids("brands", key -> key.brand())
                .ids("groups", key -> key.group())
                .longs("steps", key -> steps.getOrDefault(key, 0))
                .query((row, _) -> Map.entry(
                        FeedKey.parse(row.getLong("brand") + ":" + row.getLong("seat_group")),
                        row.getLong("last_revision")))
                .list();
        return last.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record RequestKey(FeedKey feed, PersonId author, UUID key) {
        static RequestKey of(PostMessage message) {
            return new RequestKey(new FeedKey(message.brand(), message.group()), message.author(), message.key());
        }
    }

    /** A message that is there, and of which request it came. */
    record Stored(long number, long fingerprint) {}

    /** Inserts those whose request was not posted before; answers what stands under each one's key, new or old. */
    List<Stored> insert(List<Row> rows) {
        var inserted = db.sql("""
            insert into community.message (brand, seat_group, number, revision, id, author, request_key, fingerprint,
                                           body, images, mentions, reply_to, card_kind, card_id, posted_at)
            select brand, seat_group, number, number, id, author, request_key, fingerprint, body, images::bigint[],
                   mentions::bigint[], reply_to, card_kind, card_id, (select shared.now())
              from unnest(:brands::bigint[], :groups::bigint[], :numbers::bigint[], :ids::bigint[],
                          :authors::bigint[], :keys::uuid[], :fingerprints::bigint[], :bodies::text[], :images::text[],
                          :mentions::text[], :replies::bigint[], :kinds::text[], :cards::bigint[])
                   w (brand, seat_group, number, id, author, request_key, fingerprint, body, images, mentions,
                      reply_to, card_kind, card_id)
                on conflict (brand, seat_group, author, request_key) do nothing
            returning number, fingerprint, brand, seat_group, author, request_key
            """)
                .rows(rows)
                .ids("brands", r -> r.message().brand())
                .ids("groups", r -> r.message().group())
                .longs("numbers", Row::number)
                .longs("ids", Row::id)
                .ids("authors", r -> r.message().author())
                .uuids("keys", r -> r.message().key())
                .longs("fingerprints", r -> r.message().fingerprint())
                .texts("bodies", r -> r.message().body())
                .idLists("images", r -> r.message().images())
                .idLists("mentions", Row::mentions)
                .maybeLongs("replies", r -> {
                    var reply = r.message().replyTo();
                    return reply == null ? null : reply.value();
                })
                .texts(
                        "kinds",
                        r -> r.message().card() == null
                                ? null
                                : r.message().card().kind().name())
                .maybeLongs(
                        "cards",
                        r -> r.message().card() == null
                                ? null
                                : r.message().card().id())
                .query((row, _) -> stored(row))
                .list();
        var stored = new HashMap<RequestKey, Stored>();
        inserted.forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        if (stored.size() < rows.size()) {
            find(rows.stream().map(Row::message).toList()).forEach(stored::putIfAbsent);
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(stored.get(RequestKey.of(row.message()))))
                .toList();
    }

    /** What is to be known of a message that nobody has seen yet. */
    record Past(
            FeedKey feed,
            MessageNumber number,
            @Nullable MessageNumber replyTo,
            List<PersonId> likedBy,
            Instant saidAt) {}

    /** Adds to messages of the caller's transaction when they were said, what they answer and who likes them. */
    void tell(List<Past> messages) {
        db.sql("""
            update community.message m
               set posted_at = w.said_at, reply_to = w.reply_to, likes = cardinality(w.likers::bigint[])
              from unnest(:brands::bigint[], :groups::bigint[], :numbers::bigint[], :replies::bigint[],
                          :likers::text[], :times::timestamptz[])
                   w (brand, seat_group, number, reply_to, likers, said_at)
             where m.brand = w.brand and m.seat_group = w.seat_group and m.number = w.number
            """)
                .rows(messages)
                .ids("brands", past -> past.feed().brand())
                .ids("groups", past -> past.feed().group())
                .longs("numbers", past -> past.number().value())
                .maybeLongs("replies", past -> {
                    var reply = past.replyTo();
                    return reply == null ? null : reply.value();
                })
                .idLists("likers", Past::likedBy)
                .instants("times", Past::saidAt)
                .update();
        var liked = messages.stream().filter(past -> !past.likedBy().isEmpty()).toList();
        db.sql("""
            insert into community.message_like (brand, seat_group, message, person)
            select w.brand, w.seat_group, w.number, person
              from unnest(:brands::bigint[], :groups::bigint[], :numbers::bigint[], :likers::text[])
                   w (brand, seat_group, number, likers)
             cross join unnest(w.likers::bigint[]) person
            """)
                .rows(liked)
                .ids("brands", past -> past.feed().brand())
                .ids("groups", past -> past.feed().group())
                .longs("numbers", past -> past.number().value())
                .idLists("likers", Past::likedBy)
                .update();
    }

    /** What was posted under the message's key, if anything was. */
    Optional<Stored> find(PostMessage message) {
        return Optional.ofNullable(find(List.of(message)).get(RequestKey.of(message)));
    }

    private Map<RequestKey, Stored> find(List<PostMessage> messages) {
        return db
                .sql("""
                    select distinct m.number, m.fingerprint, m.brand, m.seat_group, m.author, m.request_key
                      from unnest(:brands::bigint[], :groups::bigint[], :authors::bigint[], :keys::uuid[])
                           w (brand, seat_group, author, request_key)
                      join community.message m using (brand, seat_group, author, request_key)
                    """)
                .rows(messages)
                .uuids("keys", PostMessage::key)
                .ids("brands", PostMessage::brand)
                .ids("groups", PostMessage::group)
                .ids("authors", PostMessage::author)
                .query((row, _) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<RequestKey, Stored> stored(ResultSet row) throws SQLException {
        return Map.entry(requestKey(row), new Stored(row.getLong("number"), row.getLong("fingerprint")));
    }

    private static RequestKey requestKey(ResultSet row) throws SQLException {
        return new RequestKey(
                FeedKey.parse(row.getLong("brand") + ":" + row.getLong("seat_group")),
                new PersonId(row.getLong("author")),
                row.getObject("request_key", UUID.class));
    }

    /** Whether this made a like of it: not if there was one, or no such message stands. */
    boolean like(FeedKey feed, MessageNumber message, PersonId person) {
        return db.sql("""
            insert into community.message_like (brand, seat_group, message, person)
            select brand, seat_group, number, :person from community.message
             where brand = :brand and seat_group = :group and number = :number and removed_at is null
                on conflict do nothing
            """)
                        .param("brand", feed.brand())
                        .param("group", feed.group())
                        .param("number", message.value())
                        .param("person", person)
                        .update()
                == 1;
    }

    boolean unlike(FeedKey feed, MessageNumber message, PersonId person) {
        return db.sql("""
            delete from community.message_like
             where brand = :brand and seat_group = :group and message = :number and person = :person
            """)
                        .param("brand", feed.brand())
                        .param("group", feed.group())
                        .param("number", message.value())
                        .param("person", person)
                        .update()
                == 1;
    }

    void countLike(FeedKey feed, MessageNumber message, int step, long revision) {
        db.sql("""
            update community.message set likes = likes + :step, revision = :revision
             where brand = :brand and seat_group = :group and number = :number
            """)
                .param("brand", feed.brand())
                .param("group", feed.group())
                .param("number", message.value())
                .param("step", step)
                .param("revision", revision)
                .update();
    }

    int remove(FeedKey feed, MessageNumber message, PersonId by, long revision) {
        return db.sql("""
            update community.message set removed_at = shared.now(), removed_by = :by, revision = :revision
             where brand = :brand and seat_group = :group and number = :number and removed_at is null
            """)
                .param("brand", feed.brand())
                .param("group", feed.group())
                .param("number", message.value())
                .param("by", by)
                .param("revision", revision)
                .update();
    }
}
