package linli.community.seating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.community.Arrival;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.Rank;
import linli.community.Style;
import linli.community.series.Series;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The seats of persons: every statement is set-based and relies on the lock of its series. */
@Repository
class SeatRepository {
    private final Database db;

    SeatRepository(Database db) {
        this.db = db;
    }

    /** What is already known of an arrival: its seat, its ban, its invitation. */
    record Standing(
            @Nullable GroupId seat,
            boolean banned,
            @Nullable Invited invitation) {}

    record Invited(long id, PersonId inviter, @Nullable TouchpointId touchpoint, int usesLeft, boolean alive) {}

    record Seat(Arrival arrival, GroupId group, JoinSource source) {
        Series series() {
            return Series.of(arrival);
        }
    }

    /** By three primary or unique keys for each arrival, in the order of the arrivals. */
    List<Standing> standings(List<Arrival> arrivals) {
        return db.sql("""
                select m.seat_group, b.person is not null as banned, i.id as invitation, i.inviter, i.touchpoint,
                       i.use_limit - i.uses as uses_left, i.expires_at > shared.now() as alive
                  from unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[], :codes::text[])
                       with ordinality w (brand, community, person, code, position)
                  left join community.membership m
                    on m.brand = w.brand and m.community = w.community and m.person = w.person
                  left join community.ban b on b.brand = w.brand and b.community = w.community and b.person = w.person
                  left join community.invitation i
                    on i.brand = w.brand and i.code = w.code and i.community = w.community
                 order by w.position
                """)
                .rows(arrivals)
                .ids("brands", Arrival::brand)
                .ids("communities", Arrival::community)
                .ids("persons", Arrival::person)
                .texts("codes", a -> a.source().invitation())
                .query((row, _) -> {
                    var invitation = Columns.findLong(row, "invitation");
                    return new Standing(
                            Columns.find(row, "seat_group", GroupId::new),
                            row.getBoolean("banned"),
                            invitation == null
                                    ? null
                                    : new Invited(
                                            invitation,
                                            new PersonId(row.getLong("inviter")),
                                            Columns.find(row, "touchpoint", TouchpointId::new),
                                            row.getInt("uses_left"),
                                            row.getBoolean("alive")));
                })
                .list();
    }

    void seat(List<Seat> seats) {
        db.sql("""
                insert into community.membership (brand, community, person, seat_group, rank, style, source, touchpoint,
                                                  inviter, share, joined_at)
                select brand, community, person, seat_group, rank, style, source, touchpoint, inviter, share,
                       coalesce(joined_at, (select shared.now()))
                  from unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[], :groups::bigint[],
                              :ranks::text[], :styles::text[], :sources::text[], :touchpoints::bigint[],
                              :inviters::bigint[], :shares::bigint[], :joined::text[]::timestamptz[])
                       w (brand, community, person, seat_group, rank, style, source, touchpoint, inviter, share,
                          joined_at)
                """)
                .rows(seats)
                .ids("brands", s -> s.arrival().brand())
                .ids("communities", s -> s.arrival().community())
                .ids("persons", s -> s.arrival().person())
                .ids("groups", Seat::group)
                .enums("ranks", s -> s.arrival().rank())
                .enums("styles", s -> s.arrival().style())
                .enums("sources", s -> s.source().kind())
                .ids("touchpoints", s -> s.source().touchpoint())
                .ids("inviters", s -> s.source().inviter())
                .ids("shares", s -> s.source().share())
                .instants("joined", s -> s.arrival().joinedAt())
                .update();
        db.sql("""
                update community.community c set members = c.members + w.joined
                  from (select brand, id, count(*) as joined
                          from unnest(:brands::bigint[], :communities::bigint[]) u (brand, id) group by 1, 2) w
                 where c.brand = w.brand and c.id = w.id
                """)
                .rows(seats)
                .ids("brands", s -> s.arrival().brand())
                .ids("communities", s -> s.arrival().community())
                .update();
        db.sql("""
                delete from community.join_request r
                 using unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[]) w (brand, community, person)
                 where r.brand = w.brand and r.community = w.community and r.person = w.person
                """)
                .rows(seats)
                .ids("brands", s -> s.arrival().brand())
                .ids("communities", s -> s.arrival().community())
                .ids("persons", s -> s.arrival().person())
                .update();
    }

    /** What a seat given up was, for the counts of its source. */
    record Vacated(Series series, GroupId group, Rank rank, JoinSource source) {}

    /** Takes the person's seats; a group that they led is led by the series' leader again. */
    List<Vacated> vacate(Collection<Series> all, PersonId person) {
        var vacated = in(all, """
                delete from community.membership m using given
                 where m.brand = given.brand and m.community = given.community and m.person = :person
                returning m.brand, m.community, m.seat_group, m.rank, m.source, m.touchpoint, m.inviter, m.share
                """)
                .param("person", person)
                .query((row, _) -> new Vacated(
                        series(row),
                        new GroupId(row.getLong("seat_group")),
                        Rank.valueOf(row.getString("rank")),
                        source(row)))
                .list();
        if (!vacated.isEmpty()) {
            var left = vacated.stream().map(Vacated::series).toList();
            in(left, """
                    update community.community c set members = members - 1 from given
                     where c.brand = given.brand and c.id = given.community
                    """).update();
            in(left, """
                    update community.seat_group g
                       set taken = g.taken - case when g.id = any (:groups) then 1 else 0 end,
                           leader = case when g.leader = :person then c.leader else g.leader end
                      from given join community.community c on c.brand = given.brand and c.id = given.community
                     where g.brand = given.brand and g.community = given.community
                       and (g.id = any (:groups) or g.leader = :person)
                    """)
                    .param("person", person)
                    .rows(vacated)
                    .ids("groups", seat -> seat.group())
                    .update();
        }
        return vacated;
    }

    /** The series in which the person sits or asked to, or invites to, by the keys of all, brand after brand. */
    List<Series> seriesOf(PersonId person) {
        return db.sql("""
                select brand, community from community.membership where person = :person
                union
                select brand, community from community.join_request where person = :person
                union
                select brand, community from community.invitation
                 where inviter = :person and expires_at > (select shared.now())
                """)
                .param("person", person)
                .query((row, _) -> series(row))
                .list();
    }

    /** Whether the next leader sits in the series, and so leads it now, and each group that the one before led. */
    boolean lead(Series series, PersonId before, PersonId next) {
        int seated = of(series, """
                update community.membership set rank = 'OWNER'
                 where brand = :brand and community = :community and person = :next
                """).param("next", next).update();
        if (seated == 0) {
            return false;
        }
        of(series, """
                update community.membership set rank = 'MANAGER'
                 where brand = :brand and community = :community and person = :before
                """).param("before", before).update();
        of(series, "update community.community set leader = :next where brand = :brand and id = :community")
                .param("next", next)
                .update();
        of(series, """
                update community.seat_group set leader = :next
                 where brand = :brand and community = :community and leader = :before
                """).param("next", next).param("before", before).update();
        return true;
    }

    /** Moves a seated person; the seats of both groups are claimed and given back separately. */
    void move(Series series, PersonId person, GroupId group) {
        db.sql("""
                update community.membership set seat_group = :group
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", series.brand())
                .param("community", series.community())
                .param("person", person)
                .param("group", group)
                .update();
    }

    Optional<GroupId> findSeat(Series series, PersonId person) {
        return db.sql("""
                select seat_group from community.membership
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", series.brand())
                .param("community", series.community())
                .param("person", person)
                .query((row, _) -> new GroupId(row.getLong("seat_group")))
                .optional();
    }

    /** Answers the rank before; the owner's goes with the leadership and is not set here. */
    Optional<Rank> setRank(Series series, PersonId person, Rank rank) {
        return of(series, """
                update community.membership set rank = :rank
                 where brand = :brand and community = :community and person = :person and rank <> 'OWNER'
                returning old.rank
                """)
                .param("person", person)
                .param("rank", rank)
                .query((row, _) -> Rank.valueOf(row.getString("rank")))
                .optional();
    }

    int setStyle(Series series, PersonId person, @Nullable Style style) {
        return of(series, """
                update community.membership set style = :style
                 where brand = :brand and community = :community and person = :person
                """).param("person", person).param("style", style).update();
    }

    int mute(BrandId brand, CommunityId community, PersonId person, Duration duration) {
        return db.sql("""
                update community.membership
                   set muted_until = case when :seconds > 0 then shared.now() + make_interval(secs => :seconds) end
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", brand)
                .param("community", community)
                .param("person", person)
                .param("seconds", duration.toSeconds())
                .update();
    }

    int mute(Series series, PersonId person, Duration duration) {
        return of(series, """
                update community.membership
                   set muted_until = case when :seconds > 0 then shared.now() + make_interval(secs => :seconds) end
                 where brand = :brand and community = :community and person = :person
                """)
                .param("person", person)
                .param("seconds", duration.toSeconds())
                .update();
    }

    private Statement of(Series series, String sql) {
        return db.sql(sql).param("brand", series.brand()).param("community", series.community());
    }

    private Statement in(Collection<Series> series, String sql) {
        return db.sql(
                        "with given as (select * from unnest(:brands::bigint[], :communities::bigint[]) g (brand, community))\n"
                                + sql)
                .rows(series)
                .ids("brands", Series::brand)
                .ids("communities", Series::community);
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(new BrandId(row.getLong("brand")), new CommunityId(row.getLong("community")));
    }

    static JoinSource source(ResultSet row) throws SQLException {
        return new JoinSource(
                JoinSource.Kind.valueOf(row.getString("source")),
                null,
                Columns.find(row, "touchpoint", TouchpointId::new),
                Columns.find(row, "inviter", PersonId::new),
                Columns.find(row, "share", ThingId::new));
    }
}
