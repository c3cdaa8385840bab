package linli.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.media.MediaId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's screens. */
@Repository
class CampaignQueries {
    private static final String CARD = """
            select c.*, campaign.state_now(c.state, c.opens_at, c.closes_at) as state_now, s.sold, greatest(0, s.quota - s.held - s.sold - s.offered) as left, i.price_minor, i.was_minor
              from campaign.campaign c
              join campaign.seats s on s.brand = c.brand and s.campaign = c.id
             cross join lateral (
                   select price_minor, was_minor from campaign.item
                    where brand = c.brand and campaign = c.id
                    order by price_minor, variant limit 1) i
            """;

    private final JdbcClient db;

    CampaignQueries(JdbcClient db) {
        this.db = db;
    }

    /** By the shelf index; one page. */
    List<CampaignCard> cards(BrandId brand, Set<CampaignState> states, @Nullable CampaignKind kind, PageRequest page) {
        return db.sql(CARD + """
                 where c.brand = :brand and c.state = any (:stored)
                   and campaign.state_now(c.state, c.opens_at, c.closes_at) = any (:states) and (:kind::text is null or c.kind = :kind)
                   and c.id < :before
                 order by c.id desc limit :limit
                """)
                .param("brand", brand.value())
                .param(
                        "stored",
                        states.stream()
                                .flatMap(state -> Arrays.stream(state.storedAs()))
                                .distinct()
                                .toArray(String[]::new))
                .param("states", states.stream().map(CampaignState::name).toArray(String[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("before", page.beforeId())
                .param("limit", page.size() + 1)
                .query((row, _) -> card(row))
                .list();
    }

    record Found(CampaignCard card, Terms terms, Currency currency) {}

    Optional<Found> find(BrandId brand, CampaignId campaign) {
        return db.sql(CARD + " where c.brand = :brand and c.id = :id")
                .param("brand", brand.value())
                .param("id", campaign.value())
                .query((row, _) ->
                        new Found(card(row), SeatRepository.terms(row), Currency.valueOf(row.getString("currency"))))
                .optional();
    }

    List<CampaignDetail.CampaignItem> items(BrandId brand, CampaignId campaign, Currency currency) {
        return db.sql("""
                select variant, price_minor, was_minor from campaign.item
                 where brand = :brand and campaign = :campaign
                 order by price_minor, variant limit 200
                """)
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .query((row, _) -> new CampaignDetail.CampaignItem(
                        Long.toString(row.getLong("variant")),
                        new Money(row.getLong("price_minor"), currency),
                        was(row, currency)))
                .list();
    }

    /** The way by which the browser, or the person, came. */
    Way way(BrandId brand, @Nullable PersonId person, long visitor) {
        return db.sql(Way.SQL.formatted(":brand", ":person::bigint, :visitor", ""))
                .param("brand", brand.value())
                .param("person", person == null ? null : person.value())
                .param("visitor", visitor)
                .query((row, _) -> Way.read(row))
                .optional()
                .orElseGet(() -> new Way(null, Touchpoint.Space.CLOUD));
    }

    /** The only entrances that lead to it, by the primary key; at most ten are shown. */
    List<CampaignDetail.Entrance> entrances(BrandId brand, Terms terms) {
        return db.sql("""
                select name, space from network.touchpoint_v1
                 where brand = :brand and id = any (:ids) and retired_at is null
                 order by id limit 10
                """)
                .param("brand", brand.value())
                .param(
                        "ids",
                        terms.touchpoints().stream()
                                .mapToLong(TouchpointId::value)
                                .toArray())
                .query((row, _) -> new CampaignDetail.Entrance(
                        row.getString("name"), Touchpoint.Space.valueOf(row.getString("space"))))
                .list();
    }

    record JoinableTeam(TeamId id, PersonId founder, int placesLeft, int size, Instant expiresAt) {}

    /** By the index on a campaign's teams; the ten that need fewest. */
    List<JoinableTeam> joinableTeams(BrandId brand, CampaignId campaign) {
        return db.sql("""
                select id, founder, size, size - taken as places, expires_at from (
                  select * from campaign.team
                   where brand = :brand and campaign = :campaign and state = 'OPEN'
                     and expires_at > shared.now() and taken < size
                   order by id limit 200) open
                 order by places, id limit 10
                """)
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .query((row, _) -> new JoinableTeam(
                        new TeamId(row.getLong("id")),
                        new PersonId(row.getLong("founder")),
                        row.getInt("places"),
                        row.getInt("size"),
                        Columns.instant(row, "expires_at")))
                .list();
    }

    record TeamRow(
            TeamId id,
            CampaignId campaign,
            PersonId founder,
            TeamState state,
            int size,
            int taken,
            int paid,
            Instant expiresAt) {
        /** Nobody joins a team any more that is complete or over, whoever left it since. */
        int placesLeft() {
            return switch (state) {
                case FORMING, OPEN -> size - taken;
                case COMPLETED, EXPIRED, DISSOLVED -> 0;
            };
        }
    }

    Optional<TeamRow> findTeam(BrandId brand, TeamId team) {
        return db.sql("""
                select *, case when state in ('FORMING', 'OPEN') and expires_at <= shared.now() then 'EXPIRED'
                               else state end as state_now
                  from campaign.team where brand = :brand and id = :id
                """)
                .param("brand", brand.value())
                .param("id", team.value())
                .query((row, _) -> new TeamRow(
                        new TeamId(row.getLong("id")),
                        new CampaignId(row.getLong("campaign")),
                        new PersonId(row.getLong("founder")),
                        TeamState.valueOf(row.getString("state_now")),
                        row.getInt("size"),
                        row.getInt("taken"),
                        row.getInt("paid"),
                        Columns.instant(row, "expires_at")))
                .optional();
    }

    /** Who paid for a place, at most ten, by the index on one place per team and member. */
    List<PersonId> members(BrandId brand, TeamId team) {
        return db.sql("""
                select member from campaign.reservation
                 where brand = :brand and team = :team and team is not null and state <> 'RELEASED' and state = 'SOLD'
                 order by reference
                """)
                .param("brand", brand.value())
                .param("team", team.value())
                .query((row, _) -> new PersonId(row.getLong("member")))
                .list();
    }

    Optional<CampaignProgress> findProgress(BrandId brand, CampaignId campaign) {
        return db.sql("""
                select campaign.state_now(c.state, c.opens_at, c.closes_at) as state, s.quota, s.sold, s.held, c.threshold,
                       c.closes_at
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.brand = :brand and c.id = :campaign
                """)
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .query((row, _) -> new CampaignProgress(
                        CampaignState.valueOf(row.getString("state")),
                        row.getInt("quota"),
                        row.getInt("sold"),
                        row.getInt("held"),
                        row.getInt("threshold"),
                        Columns.instant(row, "closes_at")))
                .optional();
    }

    CampaignDetail.CampaignStanding standing(BrandId brand, CampaignId campaign, PersonId member) {
        return db.sql("""
                select coalesce((select used from campaign.member_use
                                  where brand = :brand and campaign = :campaign and member = :member), 0) as bought,
                       case w.state when 'WAITING' then (
                         select count(*) from campaign.waiting b
                          where b.brand = w.brand and b.campaign = w.campaign and b.state = 'WAITING'
                            and b.id <= w.id)::int end as position,
                       case when w.state = 'OFFERED' and w.offered_until > shared.now()
                            then w.offered_until end as offered_until
                  from (values (1)) as one
                  left join campaign.waiting w
                    on w.brand = :brand and w.campaign = :campaign and w.member = :member
                   and w.state in ('WAITING', 'OFFERED')
                """)
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .param("member", member.value())
                .query((row, _) -> {
                    int position = row.getInt("position");
                    return new CampaignDetail.CampaignStanding(
                            row.getInt("bought"),
                            position == 0 ? null : position,
                            Columns.findInstant(row, "offered_until"));
                })
                .single();
    }

    private static CampaignCard card(ResultSet row) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        var cover = Columns.findLong(row, "cover");
        int teamSize = row.getInt("team_size");
        return new CampaignCard(
                new CampaignId(row.getLong("id")),
                CampaignKind.valueOf(row.getString("kind")),
                CampaignState.valueOf(row.getString("state_now")),
                row.getString("title"),
                row.getString("title_en"),
                cover == null ? null : new MediaId(cover),
                new Money(row.getLong("price_minor"), currency),
                was(row, currency),
                row.getInt("quota"),
                row.getInt("sold"),
                row.getInt("left"),
                row.getInt("threshold"),
                teamSize == 0 ? null : teamSize,
                Columns.instant(row, "opens_at"),
                Columns.instant(row, "closes_at"));
    }

    private static @Nullable Money was(ResultSet row, Currency currency) throws SQLException {
        var was = Columns.findLong(row, "was_minor");
        return was == null ? null : new Money(was, currency);
    }
}
