package linli.campaign.seat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.campaign.ReservationId;
import linli.campaign.Seat;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Changed;
import linli.campaign.counter.SeatState;
import linli.campaign.seat.ReserveBatch.Use;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reservations, and how many seats each member has by them. */
@Repository
class ReservationRepository {
    private final Database db;

    ReservationRepository(Database db) {
        this.db = db;
    }

    /** The limit per member: the write itself refuses to go beyond it. */
    void insert(List<Seat.Granted> seats, SeatState state) {
        var uses = seats.stream().map(Use::of).collect(Collectors.toSet());
        Changed.expect(
                uses.size(),
                db.sql("""
                with seat as (
                  insert into campaign.reservation
                         (brand, reference, campaign, member, variant, quantity, team, held_until, state)
                  select *, :state
                    from unnest(:brands::bigint[], :references::bigint[], :campaigns::bigint[], :members::bigint[],
                                :variants::bigint[], :quantities::int[], :teams::bigint[], :until::text[]::timestamptz[])
                  returning brand, campaign, member, quantity)
                insert into campaign.member_use as u (brand, campaign, member, used)
                select brand, campaign, member, sum(quantity) from seat group by brand, campaign, member
                    on conflict (brand, campaign, member) do update
                   set used = u.used + excluded.used
                 where u.used + excluded.used <= (
                         select c.member_limit from campaign.campaign c
                          where c.brand = u.brand and c.id = u.campaign)
                """)
                        .param("state", state)
                        .rows(seats)
                        .ids("brands", seat -> seat.wish().brand())
                        .ids("references", seat -> seat.wish().reservation())
                        .ids("campaigns", seat -> seat.wish().campaign())
                        .ids("members", seat -> seat.wish().member())
                        .ids("variants", seat -> seat.wish().variant())
                        .ints("quantities", seat -> seat.wish().quantity())
                        .ids("teams", Seat.Granted::team)
                        .instants("until", Seat.Granted::until)
                        .update());
    }

    /** A reservation that changed its state just now. */
    record Moved(
            SeatKey key,
            CampaignKey campaign,
            PersonId member,
            int quantity,
            @Nullable TeamId team,
            SeatState from) {}

    /** Moves those reservations that stand in one of the states; the others are left as they are and not returned. */
    List<Moved> move(List<SeatKey> reservations, Collection<SeatState> from, SeatState to) {
        return db.sql("""
                update campaign.reservation r set state = :to
                  from unnest(:brands::bigint[], :references::bigint[]) as k (brand, reference)
                 where r.brand = k.brand and r.reference = k.reference and r.state = any (:from)
                   and not (:to = 'SOLD' and r.team is not null and exists (
                         select from campaign.team t
                          where t.brand = r.brand and t.id = r.team and t.state in ('FORMING', 'OPEN')
                            and t.expires_at <= shared.now()))
                returning r.brand, r.reference, r.campaign, r.member, r.quantity, r.team, old.state as came_from
                """)
                .param("to", to)
                .enums("from", from)
                .rows(reservations)
                .ids("brands", SeatKey::brand)
                .ids("references", SeatKey::reservation)
                .query((row, _) -> new Moved(
                        new SeatKey(new BrandId(row.getLong("brand")), new ReservationId(row.getLong("reference"))),
                        CampaignKey.read(row),
                        new PersonId(row.getLong("member")),
                        row.getInt("quantity"),
                        Columns.find(row, "team", TeamId::new),
                        SeatState.valueOf(row.getString("came_from"))))
                .list();
    }

    /** Counts the seats that members gave back. */
    void unuse(Map<Use, Integer> uses) {
        Changed.expect(
                uses.size(),
                db.sql("""
                update campaign.member_use u set used = u.used - d.used
                  from unnest(:brands::bigint[], :campaigns::bigint[], :members::bigint[], :used::int[])
                       as d (brand, campaign, member, used)
                 where u.brand = d.brand and u.campaign = d.campaign and u.member = d.member
                """)
                        .rows(uses.entrySet())
                        .ids("brands", entry -> entry.getKey().campaign().brand())
                        .ids("campaigns", entry -> entry.getKey().campaign().campaign())
                        .ids("members", entry -> entry.getKey().member())
                        .ints("used", Map.Entry::getValue)
                        .update());
    }

    /** The unpaid seats of one campaign, by the index on held seats, which is small. */
    List<SeatKey> held(CampaignKey campaign) {
        return db.sql("""
                select brand, reference from campaign.reservation
                 where state = 'HELD' and brand = :brand and campaign = :campaign
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .query((row, _) ->
                        new SeatKey(new BrandId(row.getLong("brand")), new ReservationId(row.getLong("reference"))))
                .list();
    }
}
