package linli.community.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What stands above the talk of groups. */
@Repository
class PinRepository {
    private final Database db;

    PinRepository(Database db) {
        this.db = db;
    }

    /** @param group where it stands; null for every group of the community */
    record Pin(
            BrandId brand,
            PinId id,
            CommunityId community,
            @Nullable GroupId group,
            @Nullable Thing thing,
            @Nullable MessageNumber message,
            PersonId by) {}

    record PinRow(
            PinId id,
            @Nullable GroupId group,
            @Nullable Thing thing,
            @Nullable MessageNumber message,
            @Nullable PersonId author,
            String excerpt,
            boolean removed,
            PersonId by,
            Instant until) {}

    /** Whose words greet who comes, and by which name and face they are known. */
    record GreetingRow(
            Bilingual text,
            PersonId by,
            @Nullable String name,
            @Nullable MediaId avatar) {}

    /** Under the lock of the series. Frees the places of what had its time. */
    void sweep(BrandId brand, CommunityId community) {
        db.sql("delete from community.pin where brand = :brand and community = :community and until <= shared.now()")
                .param("brand", brand)
                .param("community", community)
                .update();
    }

    /**
     * Under the lock of the series. Takes a free place, or keeps the one that the same has already; the id of what stands
     * there, none if all places are taken.
     */
    Optional<PinId> put(Pin pin, int hours) {
        var thing = pin.thing();
        var message = pin.message();
        return db.sql("""
                insert into community.pin (brand, id, community, seat_group, place, thing_kind, thing, message, pinned_by,
                                           pinned_at, until)
                select w.brand, w.id, w.community, w.seat_group, free.place, w.thing_kind, w.thing, w.message, w.pinned_by,
                       shared.now(), shared.now() + make_interval(hours => :hours)
                  from (values (:brand::bigint, :id::bigint, :community::bigint, :group::bigint, :kind::shared.thing_kind,
                                :thing::bigint, :message::bigint, :by::bigint))
                       w (brand, id, community, seat_group, thing_kind, thing, message, pinned_by)
                  cross join lateral (
                    select s.number as place from generate_series(1, 3) s (number)
                     where not exists (
                       select from community.pin p
                        where p.brand = w.brand and p.community = w.community and p.place = s.number
                          and p.seat_group is not distinct from w.seat_group
                          and (p.thing_kind, p.thing, p.message) is distinct from (w.thing_kind, w.thing, w.message))
                     order by s.number limit 1) free
                    on conflict on constraint pin_subject_key
                    do update set pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at, until = excluded.until
                returning id
                """)
                .param("brand", pin.brand())
                .param("id", pin.id())
                .param("community", pin.community())
                .param("group", pin.group())
                .param("kind", thing == null ? null : thing.kind().name())
                .param("thing", thing == null ? null : (Long) thing.id())
                .param("message", message == null ? null : (Long) message.value())
                .param("by", pin.by())
                .param("hours", hours)
                .query((row, _) -> new PinId(row.getLong("id")))
                .optional();
    }

    /** Takes away what stands in this group or in every group of its community. */
    int remove(BrandId brand, CommunityId community, GroupId group, PinId pin) {
        return db.sql("""
                delete from community.pin
                 where brand = :brand and id = :id and community = :community
                   and (seat_group is null or seat_group = :group)
                """)
                .param("brand", brand)
                .param("id", pin)
                .param("community", community)
                .param("group", group)
                .update();
    }

    /** The latest first, by pin_place_key: at most three of the group's own and three of every group's. */
    List<PinRow> list(FeedKey feed, CommunityId community) {
        return db.sql("""
                select p.id, p.seat_group, p.thing_kind, p.thing, p.message, m.author,
                       case when m.removed_at is null then left(m.body, :excerpt) end as excerpt,
                       m.removed_at is not null as removed, p.pinned_by, p.until
                  from community.pin p
                  left join community.message m
                    on m.brand = p.brand and m.seat_group = p.seat_group and m.number = p.message
                 where p.brand = :brand and p.community = :community and (p.seat_group is null or p.seat_group = :group)
                   and p.until > shared.now()
                 order by p.pinned_at desc, p.id desc
                """)
                .param("brand", feed.brand())
                .param("community", community)
                .param("group", feed.group())
                .param("excerpt", FeedQueries.QUOTED)
                .query(PinRepository::row)
                .list();
    }

    /** By primary key and persona_holder_idx; none if the community greets nobody. */
    Optional<GreetingRow> findGreeting(BrandId brand, CommunityId community) {
        return db.sql("""
                select c.welcome, c.welcome_en, c.leader, p.name, p.avatar
                  from community.community c
                  left join lateral (
                    select name, avatar from network.persona_v1
                     where brand = c.brand and holder = c.leader and kind = 'PERSON'
                     order by id limit 1) p on true
                 where c.brand = :brand and c.id = :community and c.welcome <> ''
                """)
                .param("brand", brand)
                .param("community", community)
                .query((row, _) -> new GreetingRow(
                        Columns.bilingual(row, "welcome"),
                        new PersonId(row.getLong("leader")),
                        row.getString("name"),
                        Columns.find(row, "avatar", MediaId::new)))
                .optional();
    }

    private static PinRow row(ResultSet row, int index) throws SQLException {
        var kind = row.getString("thing_kind");
        var excerpt = row.getString("excerpt");
        return new PinRow(
                new PinId(row.getLong("id")),
                Columns.find(row, "seat_group", GroupId::new),
                kind == null ? null : new Thing(new Kind(kind), row.getLong("thing")),
                Columns.find(row, "message", MessageNumber::new),
                Columns.find(row, "author", PersonId::new),
                excerpt == null ? "" : excerpt,
                row.getBoolean("removed"),
                new PersonId(row.getLong("pinned_by")),
                Columns.instant(row, "until"));
    }
}
