package linli.campaign.team;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.campaign.ReservationId;
import linli.campaign.Seat;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.campaign.TeamKey;
import linli.campaign.TeamState;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Changed;
import linli.campaign.counter.SeatState;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository implements Teams {
    private final Database db;

    TeamRepository(Database db) {
        this.db = db;
    }

    @Override
    public void open(List<Seat.Granted> founders) {
        db.sql("""
                insert into campaign.team (brand, id, campaign, founder, size, expires_at)
                select d.brand, d.id, d.campaign, d.founder, d.size, least(d.expires_at, c.closes_at)
                  from unnest(:brands::bigint[], :ids::bigint[], :campaigns::bigint[], :founders::bigint[],
                              :sizes::int[], :expiries::text[]::timestamptz[])
                       as d (brand, id, campaign, founder, size, expires_at)
                  join campaign.campaign c on c.brand = d.brand and c.id = d.campaign
                """)
                .rows(founders)
                .ids("brands", seat -> seat.wish().brand())
                .ids("ids", Seat.Granted::team)
                .ids("campaigns", seat -> seat.wish().campaign())
                .ids("founders", seat -> seat.wish().member())
                .ints("sizes", seat -> opened(seat).size())
                .instants("expiries", seat -> opened(seat).expiresAt())
                .update();
    }

    private static Seat.NewTeam opened(Seat.Granted seat) {
        return Objects.requireNonNull(seat.opened());
    }

    @Override
    public void join(Map<TeamKey, Integer> places) {
        Changed.expect(
                places.size(),
                db.sql("""
                update campaign.team t set taken = t.taken + d.places
                  from unnest(:brands::bigint[], :teams::bigint[], :places::int[]) as d (brand, team, places)
                 where t.brand = d.brand and t.id = d.team and t.state = 'OPEN' and t.taken + d.places <= t.size
                """)
                        .rows(places.entrySet())
                        .ids("brands", entry -> entry.getKey().brand())
                        .ids("teams", entry -> entry.getKey().team())
                        .ints("places", Map.Entry::getValue)
                        .update());
    }

    @Override
    public List<TeamKey> pay(Map<TeamKey, Integer> places) {
        var completed = new ArrayList<TeamKey>();
        db.sql("""
                update campaign.team t
                   set paid = t.paid + d.places,
                       state = case when t.paid + d.places = t.size then 'COMPLETED' else 'OPEN' end,
                       expires_at = case when t.state = 'FORMING'
                         then least(c.closes_at,
                                    greatest(shared.now(), c.paused_until) + make_interval(secs => c.team_seconds))
                         else t.expires_at end
                  from unnest(:brands::bigint[], :teams::bigint[], :places::int[]) as d (brand, team, places),
                       campaign.campaign c
                 where t.brand = d.brand and t.id = d.team and t.state in ('FORMING', 'OPEN')
                   and c.brand = t.brand and c.id = t.campaign
                returning t.brand, t.id, t.state
                """)
                .rows(places.entrySet())
                .ids("brands", entry -> entry.getKey().brand())
                .ids("teams", entry -> entry.getKey().team())
                .ints("places", Map.Entry::getValue)
                .query(row -> {
                    if (TeamState.valueOf(row.getString("state")) == TeamState.COMPLETED) {
                        completed.add(new TeamKey(new BrandId(row.getLong("brand")), new TeamId(row.getLong("id"))));
                    }
                });
        return completed;
    }

    @Override
    public void leave(Map<TeamKey, Left> places) {
        db.sql("""
                update campaign.team t
                   set taken = t.taken - d.taken, paid = t.paid - d.paid,
                       state = case when t.state in ('FORMING', 'OPEN') and t.taken = d.taken then 'DISSOLVED' else t.state end
                  from unnest(:brands::bigint[], :teams::bigint[], :taken::int[], :paid::int[])
                       as d (brand, team, taken, paid)
                 where t.brand = d.brand and t.id = d.team
                """)
                .rows(places.entrySet())
                .ids("brands", entry -> entry.getKey().brand())
                .ids("teams", entry -> entry.getKey().team())
                .ints("taken", entry -> entry.getValue().taken())
                .ints("paid", entry -> entry.getValue().paid())
                .update();
    }

    /** By the index on one place per team and member; a team has at most ten. */
    @Override
    public Map<TeamKey, List<SeatKey>> places(List<TeamKey> teams, SeatState state) {
        var places = new HashMap<TeamKey, List<SeatKey>>();
        db.sql("""
                select r.brand, r.team, r.reference
                  from unnest(:brands::bigint[], :teams::bigint[]) as d (brand, team)
                  join campaign.reservation r on r.brand = d.brand and r.team = d.team
                 where r.team is not null and r.state <> 'RELEASED' and r.state = :state
                 order by r.reference
                """)
                .param("state", state)
                .rows(teams)
                .ids("brands", TeamKey::brand)
                .ids("teams", TeamKey::team)
                .query(row -> {
                    var brand = new BrandId(row.getLong("brand"));
                    places.computeIfAbsent(new TeamKey(brand, new TeamId(row.getLong("team"))), _ -> new ArrayList<>())
                            .add(new SeatKey(brand, new ReservationId(row.getLong("reference"))));
                });
        return places;
    }

    /** By the index on a campaign's teams; asked for while one is below its threshold. */
    @Override
    public int countComplete(CampaignKey campaign) {
        return db.sql("""
                select coalesce(sum(r.quantity), 0)::int
                  from campaign.team t
                  join campaign.reservation r on r.brand = t.brand and r.team = t.id
                 where t.brand = :brand and t.campaign = :campaign and t.state = 'COMPLETED'
                   and r.team is not null and r.state <> 'RELEASED' and r.state = 'SOLD'
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    @Override
    public Set<TeamKey> complete(Collection<TeamKey> teams) {
        return among(teams, "t.state = 'COMPLETED'");
    }

    @Override
    public Set<TeamKey> lapsed(Collection<TeamKey> teams) {
        return among(teams, "t.state = 'EXPIRED' and c.state <> 'CANCELLED'");
    }

    private Set<TeamKey> among(Collection<TeamKey> teams, String which) {
        if (teams.isEmpty()) {
            return Set.of();
        }
        return db.sql("""
                select t.brand, t.id
                  from campaign.team t join campaign.campaign c on c.brand = t.brand and c.id = t.campaign
                 where (t.brand, t.id) in (select * from unnest(:brands::bigint[], :teams::bigint[])) and %s
                """.formatted(which))
                .rows(teams)
                .ids("brands", TeamKey::brand)
                .ids("teams", TeamKey::team)
                .query((row, _) -> new TeamKey(new BrandId(row.getLong("brand")), new TeamId(row.getLong("id"))))
                .set();
    }

    @Override
    public List<Expiring> expire(List<Expiring> teams) {
        return db.sql("""
                update campaign.team set state = 'EXPIRED'
                 where (brand, id) in (select * from unnest(:brands::bigint[], :teams::bigint[]))
                   and state in ('FORMING', 'OPEN') and expires_at <= shared.now()
                returning brand, id, campaign
                """)
                .rows(teams)
                .ids("brands", team -> team.key().brand())
                .ids("teams", team -> team.key().team())
                .query((row, _) -> Expiring.read(row))
                .list();
    }

    @Override
    public void prolong(CampaignKey campaign, Duration by) {
        db.sql("""
                update campaign.team t
                   set expires_at = least(c.closes_at, t.expires_at + make_interval(secs => :by))
                  from campaign.campaign c
                 where t.brand = :brand and t.campaign = :campaign and t.state in ('FORMING', 'OPEN')
                   and t.expires_at > shared.now() and c.brand = t.brand and c.id = t.campaign
                """)
                .param("by", by.toMillis() / 1000.0)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .update();
    }

    @Override
    public void followEnd(CampaignKey campaign, Instant closed) {
        db.sql("""
                update campaign.team t
                   set expires_at = least(c.closes_at, t.expires_at + make_interval(secs => c.team_seconds))
                  from campaign.campaign c
                 where t.brand = :brand and t.campaign = :campaign and t.state in ('FORMING', 'OPEN')
                   and t.expires_at = :closed and t.expires_at > shared.now() and c.brand = t.brand and c.id = t.campaign
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .param("closed", closed)
                .update();
    }

    @Override
    public void hasten(CampaignKey campaign) {
        db.sql("""
                update campaign.team set expires_at = least(expires_at, shared.now())
                 where brand = :brand and campaign = :campaign and state in ('FORMING', 'OPEN')
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .update();
    }
}
