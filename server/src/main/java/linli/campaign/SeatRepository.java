package linli.campaign;

import static linli.shared.sql.ColumnArrays.ints;
import static linli.shared.sql.ColumnArrays.longs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's writes. Each takes whole lists as one statement and checks that it changed what it had to. */
@Repository
class SeatRepository {
    private final JdbcClient db;

    SeatRepository(JdbcClient db) {
        this.db = db;
    }

    /** Locks the counters in key order until the transaction ends; what is read after this about them stays true. */
    Map<CampaignKey, Counter> lock(Collection<CampaignKey> campaigns) {
        var counters = new HashMap<CampaignKey, Counter>();
        keyed("""
                select brand, campaign, quota, held, sold, offered
                  from campaign.seats
                 where (brand, campaign) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                 order by brand, campaign
                   for no key update
                """, campaigns).query(row -> {
            counters.put(
                    new CampaignKey(brand(row), new CampaignId(row.getLong("campaign"))),
                    new Counter(row.getInt("quota"), row.getInt("held"), row.getInt("sold"), row.getInt("offered")));
        });
        return counters;
    }

    /** Locks the counters of the campaigns that these reservations are in. */
    void lockFor(List<SeatKey> reservations) {
        reservations("""
                select from campaign.seats
                 where (brand, campaign) in (
                         select r.brand, r.campaign
                           from unnest(:brands::bigint[], :references::bigint[]) as k (brand, reference)
                           join campaign.reservation r on r.brand = k.brand and r.reference = k.reference)
                 order by brand, campaign
                   for no key update
                """, reservations).query(_ -> {});
    }

    /** One row for each wish, in order; every join is by a unique key. */
    List<ReserveBatch.Facts> facts(List<Reserve> wishes) {
        return db.sql("""
                with clock as materialized (select shared.now() as now)
                select c.state, c.currency, clock.now, i.price_minor, r.reference is not null as taken,
                       coalesce(u.used, 0) as used,
                       o.id as offer, t.state as team_state, t.size - t.taken as places,
                       t.expires_at > clock.now as team_alive, p.reference is not null as in_team,
                       way.way_touchpoint, way.way_space
                  from unnest(:brands::bigint[], :campaigns::bigint[], :references::bigint[], :members::bigint[],
                              :variants::bigint[], :teams::bigint[], :visitors::bigint[])
                       with ordinality as w (brand, campaign, reference, member, variant, team, visitor, n)
                 cross join clock
                  left join campaign.campaign c on c.brand = w.brand and c.id = w.campaign
                  left join campaign.item i
                    on i.brand = w.brand and i.campaign = w.campaign and i.variant = w.variant
                  left join campaign.reservation r on r.brand = w.brand and r.reference = w.reference
                  left join campaign.member_use u
                    on u.brand = w.brand and u.campaign = w.campaign and u.member = w.member
                  left join campaign.waiting o
                    on o.brand = w.brand and o.campaign = w.campaign and o.member = w.member
                   and o.state = 'OFFERED' and o.offered_until > clock.now
                  left join campaign.team t on t.brand = w.brand and t.id = w.team and t.campaign = w.campaign
                  left join campaign.reservation p
                    on p.brand = w.brand and p.team = w.team and p.member = w.member
                   and p.team is not null and p.state <> 'RELEASED'
                  left join lateral (%s) way on true
                 order by w.n
                """.formatted(Way.SQL.formatted(
                        "w.brand",
                        "w.member, w.visitor",
                        "and cardinality(c.spaces) + cardinality(c.touchpoints) > 0")))
                .param("brands", longs(wishes, wish -> wish.brand().value()))
                .param("campaigns", longs(wishes, wish -> wish.campaign().value()))
                .param("references", longs(wishes, Reserve::reference))
                .param("members", longs(wishes, wish -> wish.member().value()))
                .param("variants", longs(wishes, Reserve::variant))
                .param("visitors", longs(wishes, Reserve::visitor))
                .param(
                        "teams",
                        wishes.stream()
                                .map(wish -> wish.team() instanceof Reserve.Team.JoinTeam(TeamId team)
                                        ? Long.valueOf(team.value())
                                        : null)
                                .toArray(Long[]::new))
                .query((row, _) -> facts(row))
                .list();
    }

    private static ReserveBatch.Facts facts(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var price = Columns.findLong(row, "price_minor");
        var team = row.getString("team_state");
        return new ReserveBatch.Facts(
                state == null ? null : CampaignState.valueOf(state),
                Columns.instant(row, "now"),
                price == null ? null : new Money(price, Currency.valueOf(row.getString("currency"))),
                row.getBoolean("taken"),
                row.getInt("used"),
                Columns.findLong(row, "offer"),
                team == null
                        ? null
                        : new ReserveBatch.OpenTeam(
                                TeamState.valueOf(team), row.getInt("places"), row.getBoolean("team_alive")),
                row.getBoolean("in_team"),
                Way.read(row));
    }

    Optional<Money> findPrice(CampaignKey campaign, long variant) {
        return db.sql("""
                select i.price_minor, c.currency
                  from campaign.item i join campaign.campaign c on c.brand = i.brand and c.id = i.campaign
                 where i.brand = :brand and i.campaign = :campaign and i.variant = :variant
                """)
                .param("brand", campaign.brand().value())
                .param("campaign", campaign.campaign().value())
                .param("variant", variant)
                .query((row, _) -> Columns.money(row, "price"))
                .optional();
    }

    Map<CampaignKey, Terms> terms(Collection<CampaignKey> campaigns) {
        var found = new HashMap<CampaignKey, Terms>();
        keyed("""
                select * from campaign.campaign
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                """, campaigns).query(row -> {
            found.put(new CampaignKey(brand(row), new CampaignId(row.getLong("id"))), terms(row));
        });
        return found;
    }

    static Terms terms(ResultSet row) throws SQLException {
        var deposit = Columns.findLong(row, "deposit_minor");
        int teamSize = row.getInt("team_size");
        int offer = row.getInt("offer_seconds");
        var sold = (Integer[]) row.getArray("tier_sold").getArray();
        var off = (Integer[]) row.getArray("tier_off").getArray();
        return new Terms(
                new Terms.Window(Columns.instant(row, "opens_at"), Columns.instant(row, "closes_at")),
                row.getInt("quota"),
                row.getInt("member_limit"),
                row.getInt("threshold"),
                teamSize == 0 ? null : new Terms.TeamTerms(teamSize, Duration.ofSeconds(row.getInt("team_seconds"))),
                IntStream.range(0, sold.length)
                        .mapToObj(i -> new Terms.Tier(sold[i], new BasisPoints(off[i])))
                        .toList(),
                Columns.longs(row, "stores").stream().map(StoreId::new).collect(Collectors.toSet()),
                Columns.strings(row, "spaces").stream()
                        .map(Touchpoint.Space::valueOf)
                        .collect(Collectors.toSet()),
                Columns.longs(row, "touchpoints").stream()
                        .map(TouchpointId::new)
                        .collect(Collectors.toSet()),
                Columns.strings(row, "payments").stream()
                        .map(PaymentMethod::valueOf)
                        .collect(Collectors.toSet()),
                Duration.ofSeconds(row.getInt("hold_seconds")),
                offer == 0 ? null : new Terms.WaitingTerms(Duration.ofSeconds(offer)),
                deposit == null
                        ? null
                        : new Terms.Deposit(
                                deposit,
                                Columns.instant(row, "balance_from"),
                                Columns.instant(row, "balance_until"),
                                Terms.Deposit.Unpaid.valueOf(row.getString("deposit_unpaid"))));
    }

    /** How a campaign's counter moves: by so many seats of each kind, more or fewer. */
    record Move(int held, int sold, int offered) {
        static Move of(SeatState state, int seats) {
            return switch (state) {
                case HELD -> new Move(seats, 0, 0);
                case SOLD -> new Move(0, seats, 0);
                case RELEASED -> new Move(0, 0, 0);
            };
        }

        static Move offered(int seats) {
            return new Move(0, 0, seats);
        }

        Move plus(Move other) {
            return new Move(held + other.held, sold + other.sold, offered + other.offered);
        }
    }

    /**
     * @param sold how many seats of each campaign are sold now
     * @param opened the campaigns of which these are the first seats
     */
    record Written(Map<CampaignKey, Integer> sold, List<CampaignKey> opened) {}

    /** Takes the seats, held or sold. */
    Written write(List<Seat.Granted> granted, SeatState state) {
        var counts = new HashMap<CampaignKey, Move>();
        var opened = new ArrayList<Seat.Granted>();
        var joined = new HashMap<ReserveBatch.TeamKey, Integer>();
        var offers = new HashMap<Long, BrandId>();
        var opening = new HashSet<CampaignKey>();
        for (var seat : granted) {
            var wish = seat.wish();
            counts.merge(seat.campaign(), Move.of(state, wish.quantity()), Move::plus);
            if (seat.opened() != null) {
                opened.add(seat);
            } else if (seat.team() != null) {
                joined.merge(new ReserveBatch.TeamKey(wish.brand(), seat.team()), 1, Integer::sum);
            }
            if (seat.offer() != null) {
                offers.put(seat.offer(), wish.brand());
                counts.merge(seat.campaign(), Move.offered(-1), Move::plus);
            }
            if (seat.opens()) {
                opening.add(seat.campaign());
            }
        }
        var sold = count(counts);
        insertSeats(granted, state);
        if (!opened.isEmpty()) {
            insertTeams(opened);
        }
        if (!joined.isEmpty()) {
            join(joined);
        }
        if (!offers.isEmpty()) {
            takeOffers(offers);
        }
        return new Written(sold, opening.isEmpty() ? List.of() : enter(CampaignState.OPEN, opening));
    }

    /**
     * Moves counters; returns how many seats of each campaign are now sold. The quota: the write itself refuses to go
     * beyond it, and a counter that would leave its other bounds fails the statement.
     */
    Map<CampaignKey, Integer> count(Map<CampaignKey, Move> moves) {
        var entries = List.copyOf(moves.entrySet());
        var sold = new HashMap<CampaignKey, Integer>();
        db.sql("""
                update campaign.seats s
                   set held = s.held + d.held, sold = s.sold + d.sold, offered = s.offered + d.offered
                  from unnest(:brands::bigint[], :campaigns::bigint[], :held::int[], :sold::int[], :offered::int[])
                       as d (brand, campaign, held, sold, offered)
                 where s.brand = d.brand and s.campaign = d.campaign
                   and s.held + s.sold + s.offered + d.held + d.sold + d.offered <= s.quota
                returning s.brand, s.campaign, s.sold
                """)
                .param("brands", longs(entries, entry -> entry.getKey().brand().value()))
                .param(
                        "campaigns",
                        longs(entries, entry -> entry.getKey().campaign().value()))
                .param("held", ints(entries, entry -> entry.getValue().held()))
                .param("sold", ints(entries, entry -> entry.getValue().sold()))
                .param("offered", ints(entries, entry -> entry.getValue().offered()))
                .query(row -> {
                    sold.put(new CampaignKey(brand(row), new CampaignId(row.getLong("campaign"))), row.getInt("sold"));
                });
        expect(entries.size(), sold.size());
        return sold;
    }

    private void insertTeams(List<Seat.Granted> founders) {
        var teams = founders.stream()
                .map(Seat.Granted::opened)
                .map(Objects::requireNonNull)
                .toList();
        db.sql("""
                insert into campaign.team (brand, id, campaign, founder, size, expires_at)
                select d.brand, d.id, d.campaign, d.founder, d.size, least(d.expires_at, c.closes_at)
                  from unnest(:brands::bigint[], :ids::bigint[], :campaigns::bigint[], :founders::bigint[],
                              :sizes::int[], :expiries::timestamptz[])
                       as d (brand, id, campaign, founder, size, expires_at)
                  join campaign.campaign c on c.brand = d.brand and c.id = d.campaign
                """)
                .param("brands", longs(founders, seat -> seat.wish().brand().value()))
                .param("ids", longs(teams, team -> team.id().value()))
                .param(
                        "campaigns",
                        longs(founders, seat -> seat.wish().campaign().value()))
                .param("founders", longs(founders, seat -> seat.wish().member().value()))
                .param("sizes", ints(teams, ReserveBatch.NewTeam::size))
                .param(
                        "expiries",
                        instants(teams.stream()
                                .map(ReserveBatch.NewTeam::expiresAt)
                                .toList()))
                .update();
    }

    /** A team's places: the write itself refuses the one too many, and a team that is over. */
    private void join(Map<ReserveBatch.TeamKey, Integer> joined) {
        var entries = List.copyOf(joined.entrySet());
        expect(
                entries.size(),
                db.sql("""
                update campaign.team t set taken = t.taken + d.places
                  from unnest(:brands::bigint[], :teams::bigint[], :places::int[]) as d (brand, team, places)
                 where t.brand = d.brand and t.id = d.team and t.state = 'OPEN' and t.taken + d.places <= t.size
                """)
                        .param(
                                "brands",
                                longs(entries, entry -> entry.getKey().brand().value()))
                        .param(
                                "teams",
                                longs(entries, entry -> entry.getKey().team().value()))
                        .param("places", ints(entries, Map.Entry::getValue))
                        .update());
    }

    private void takeOffers(Map<Long, BrandId> offers) {
        var entries = List.copyOf(offers.entrySet());
        expect(
                entries.size(),
                db.sql("""
                update campaign.waiting w set state = 'TAKEN'
                  from unnest(:brands::bigint[], :ids::bigint[]) as d (brand, id)
                 where w.brand = d.brand and w.id = d.id and w.state = 'OFFERED'
                """)
                        .param(
                                "brands",
                                longs(entries, entry -> entry.getValue().value()))
                        .param("ids", longs(entries, Map.Entry::getKey))
                        .update());
    }

    /** The limit per member: the write itself refuses to go beyond it. */
    private void insertSeats(List<Seat.Granted> seats, SeatState state) {
        var uses = seats.stream()
                .map(seat -> new ReserveBatch.Use(seat.campaign(), seat.wish().member()))
                .collect(Collectors.toSet());
        expect(
                uses.size(),
                db.sql("""
                with seat as (
                  insert into campaign.reservation
                         (brand, reference, campaign, member, variant, quantity, team, held_until, state)
                  select *, :state
                    from unnest(:brands::bigint[], :references::bigint[], :campaigns::bigint[], :members::bigint[],
                                :variants::bigint[], :quantities::int[], :teams::bigint[], :until::timestamptz[])
                  returning brand, campaign, member, quantity)
                insert into campaign.member_use as u (brand, campaign, member, used)
                select brand, campaign, member, sum(quantity) from seat group by brand, campaign, member
                    on conflict (brand, campaign, member) do update
                   set used = u.used + excluded.used
                 where u.used + excluded.used <= (
                         select c.member_limit from campaign.campaign c
                          where c.brand = u.brand and c.id = u.campaign)
                """)
                        .param("state", state.name())
                        .param(
                                "brands",
                                longs(seats, seat -> seat.wish().brand().value()))
                        .param("references", longs(seats, seat -> seat.wish().reference()))
                        .param(
                                "campaigns",
                                longs(seats, seat -> seat.wish().campaign().value()))
                        .param(
                                "members",
                                longs(seats, seat -> seat.wish().member().value()))
                        .param("variants", longs(seats, seat -> seat.wish().variant()))
                        .param("quantities", ints(seats, seat -> seat.wish().quantity()))
                        .param(
                                "teams",
                                seats.stream().map(seat -> team(seat.team())).toArray(Long[]::new))
                        .param(
                                "until",
                                instants(seats.stream().map(Seat.Granted::until).toList()))
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

    enum SeatState {
        HELD,
        SOLD,
        RELEASED
    }

    /** Moves those reservations that stand in one of the states; the others are left as they are and not returned. */
    List<Moved> move(List<SeatKey> reservations, Collection<SeatState> from, SeatState to) {
        return reservations("""
                update campaign.reservation r set state = :to
                  from unnest(:brands::bigint[], :references::bigint[]) as k (brand, reference)
                 where r.brand = k.brand and r.reference = k.reference and r.state = any (:from)
                   and not (:to = 'SOLD' and r.team is not null and exists (
                         select from campaign.team t
                          where t.brand = r.brand and t.id = r.team and t.state in ('FORMING', 'OPEN')
                            and t.expires_at <= shared.now()))
                returning r.brand, r.reference, r.campaign, r.member, r.quantity, r.team, old.state as came_from
                """, reservations)
                .param("to", to.name())
                .param("from", from.stream().map(SeatState::name).toArray(String[]::new))
                .query((row, _) -> {
                    var team = Columns.findLong(row, "team");
                    return new Moved(
                            new SeatKey(brand(row), row.getLong("reference")),
                            new CampaignKey(brand(row), new CampaignId(row.getLong("campaign"))),
                            new PersonId(row.getLong("member")),
                            row.getInt("quantity"),
                            team == null ? null : new TeamId(team),
                            SeatState.valueOf(row.getString("came_from")));
                })
                .list();
    }

    void unuse(Map<ReserveBatch.Use, Integer> uses) {
        var entries = List.copyOf(uses.entrySet());
        expect(entries.size(), uses(entries, """
                update campaign.member_use u set used = u.used - d.used
                  from unnest(:brands::bigint[], :campaigns::bigint[], :members::bigint[], :used::int[])
                       as d (brand, campaign, member, used)
                 where u.brand = d.brand and u.campaign = d.campaign and u.member = d.member
                """).update());
    }

    private JdbcClient.StatementSpec uses(List<Map.Entry<ReserveBatch.Use, Integer>> entries, String sql) {
        return db.sql(sql)
                .param(
                        "brands",
                        longs(
                                entries,
                                entry -> entry.getKey().campaign().brand().value()))
                .param(
                        "campaigns",
                        longs(
                                entries,
                                entry -> entry.getKey().campaign().campaign().value()))
                .param(
                        "members",
                        longs(entries, entry -> entry.getKey().member().value()))
                .param("used", ints(entries, Map.Entry::getValue));
    }

    /** Counts paid places; a team opens with its first and completes with its last, whose seats are returned. */
    Map<ReserveBatch.TeamKey, List<SeatKey>> payPlaces(Map<ReserveBatch.TeamKey, Integer> places) {
        var entries = List.copyOf(places.entrySet());
        var completed = new ArrayList<ReserveBatch.TeamKey>();
        db.sql("""
                update campaign.team t
                   set paid = t.paid + d.places,
                       state = case when t.paid + d.places = t.size then 'COMPLETED' else 'OPEN' end,
                       expires_at = case when t.state = 'FORMING'
                         then least(c.closes_at, shared.now() + make_interval(secs => c.team_seconds))
                         else t.expires_at end
                  from unnest(:brands::bigint[], :teams::bigint[], :places::int[]) as d (brand, team, places),
                       campaign.campaign c
                 where t.brand = d.brand and t.id = d.team and t.state in ('FORMING', 'OPEN')
                   and c.brand = t.brand and c.id = t.campaign
                returning t.brand, t.id, t.state
                """)
                .param("brands", longs(entries, entry -> entry.getKey().brand().value()))
                .param("teams", longs(entries, entry -> entry.getKey().team().value()))
                .param("places", ints(entries, Map.Entry::getValue))
                .query(row -> {
                    if (TeamState.valueOf(row.getString("state")) == TeamState.COMPLETED) {
                        completed.add(new ReserveBatch.TeamKey(brand(row), new TeamId(row.getLong("id"))));
                    }
                });
        return completed.isEmpty() ? Map.of() : placesOf(completed, SeatState.SOLD);
    }

    /** Gives places back, whatever has become of the team; one that still forms and that everybody left is dissolved. */
    void leavePlaces(Map<ReserveBatch.TeamKey, int[]> takenAndPaid) {
        var entries = List.copyOf(takenAndPaid.entrySet());
        db.sql("""
                update campaign.team t
                   set taken = t.taken - d.taken, paid = t.paid - d.paid,
                       state = case when t.state in ('FORMING', 'OPEN') and t.taken = d.taken then 'DISSOLVED' else t.state end
                  from unnest(:brands::bigint[], :teams::bigint[], :taken::int[], :paid::int[])
                       as d (brand, team, taken, paid)
                 where t.brand = d.brand and t.id = d.team
                """)
                .param("brands", longs(entries, entry -> entry.getKey().brand().value()))
                .param("teams", longs(entries, entry -> entry.getKey().team().value()))
                .param("taken", ints(entries, entry -> entry.getValue()[0]))
                .param("paid", ints(entries, entry -> entry.getValue()[1]))
                .update();
    }

    /** The paid seats in complete teams, by the index on a campaign's teams; asked for while one is below its threshold. */
    int countComplete(CampaignKey campaign) {
        return db.sql("""
                select coalesce(sum(r.quantity), 0)::int
                  from campaign.team t
                  join campaign.reservation r on r.brand = t.brand and r.team = t.id
                 where t.brand = :brand and t.campaign = :campaign and t.state = 'COMPLETED'
                   and r.team is not null and r.state <> 'RELEASED' and r.state = 'SOLD'
                """)
                .param("brand", campaign.brand().value())
                .param("campaign", campaign.campaign().value())
                .query(Integer.class)
                .single();
    }

    /** Those of the teams that are complete. */
    Set<TeamId> complete(BrandId brand, Collection<TeamId> teams) {
        return db.sql("select id from campaign.team where brand = :brand and id = any (:teams) and state = 'COMPLETED'")
                .param("brand", brand.value())
                .param("teams", teams.stream().mapToLong(TeamId::value).toArray())
                .query((row, _) -> new TeamId(row.getLong("id")))
                .set();
    }

    /** By the index on one place per team and member; a team has at most ten. */
    Map<ReserveBatch.TeamKey, List<SeatKey>> placesOf(List<ReserveBatch.TeamKey> teams, SeatState state) {
        var places = new HashMap<ReserveBatch.TeamKey, List<SeatKey>>();
        db.sql("""
                select r.brand, r.team, r.reference
                  from unnest(:brands::bigint[], :teams::bigint[]) as d (brand, team)
                  join campaign.reservation r on r.brand = d.brand and r.team = d.team
                 where r.team is not null and r.state <> 'RELEASED' and r.state = :state
                 order by r.reference
                """)
                .param("brands", longs(teams, team -> team.brand().value()))
                .param("teams", longs(teams, team -> team.team().value()))
                .param("state", state.name())
                .query(row -> {
                    places.computeIfAbsent(
                                    new ReserveBatch.TeamKey(brand(row), new TeamId(row.getLong("team"))),
                                    _ -> new ArrayList<>())
                            .add(new SeatKey(brand(row), row.getLong("reference")));
                });
        return places;
    }

    /** Enters the state where the one before it allows that; returns the campaigns that did. */
    List<CampaignKey> enter(CampaignState state, Collection<CampaignKey> campaigns) {
        return keyed("""
                update campaign.campaign set state = :state
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                   and state = any (:before)
                returning brand, id
                """, campaigns)
                .param("state", state.name())
                .param("before", state.before())
                .query((row, _) -> new CampaignKey(brand(row), new CampaignId(row.getLong("id"))))
                .list();
    }

    Map<CampaignKey, CampaignState> states(Collection<CampaignKey> campaigns) {
        var states = new HashMap<CampaignKey, CampaignState>();
        keyed("""
                select brand, id, state from campaign.campaign
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                """, campaigns).query(row -> {
            states.put(
                    new CampaignKey(brand(row), new CampaignId(row.getLong("id"))),
                    CampaignState.valueOf(row.getString("state")));
        });
        return states;
    }

    /** Offers free seats of campaigns that still sell to those who wait, the first first; their counters are locked. */
    List<WaitingPlace> offer(Collection<CampaignKey> campaigns) {
        return keyed("""
                with clock as materialized (select shared.now() as now),
                     next as (
                       select w.brand, w.id, clock.now + make_interval(secs => c.offer_seconds) as until
                         from unnest(:brands::bigint[], :campaigns::bigint[]) as k (brand, campaign)
                        cross join clock
                         join campaign.campaign c on c.brand = k.brand and c.id = k.campaign
                         join campaign.seats s on s.brand = k.brand and s.campaign = k.campaign
                        cross join lateral (
                              select brand, id from campaign.waiting
                               where brand = k.brand and campaign = k.campaign and state = 'WAITING'
                               order by id
                               limit s.quota - s.held - s.sold - s.offered) w
                        where c.state in ('OPEN', 'SUCCEEDED') and c.closes_at > clock.now)
                update campaign.waiting w set state = 'OFFERED', offered_until = next.until
                  from next
                 where w.brand = next.brand and w.id = next.id
                returning w.brand, w.campaign, w.id
                """, campaigns)
                .query((row, _) -> new WaitingPlace(
                        new CampaignKey(brand(row), new CampaignId(row.getLong("campaign"))),
                        new WaitingId(row.getLong("id"))))
                .list();
    }

    private JdbcClient.StatementSpec keyed(String sql, Collection<CampaignKey> campaigns) {
        var list = List.copyOf(campaigns);
        return db.sql(sql)
                .param("brands", longs(list, campaign -> campaign.brand().value()))
                .param("campaigns", longs(list, campaign -> campaign.campaign().value()));
    }

    private JdbcClient.StatementSpec reservations(String sql, List<SeatKey> reservations) {
        return db.sql(sql)
                .param("brands", longs(reservations, key -> key.brand().value()))
                .param("references", longs(reservations, SeatKey::reference));
    }

    private static BrandId brand(ResultSet row) throws SQLException {
        return new BrandId(row.getLong("brand"));
    }

    private static @Nullable Long team(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static String[] instants(List<Instant> instants) {
        return Arrays.stream(instants.toArray(Instant[]::new))
                .map(Instant::toString)
                .toArray(String[]::new);
    }

    private static void expect(int rows, int changed) {
        if (rows != changed) {
            throw new IllegalStateException("%d rows changed instead of %d".formatted(changed, rows));
        }
    }
}
