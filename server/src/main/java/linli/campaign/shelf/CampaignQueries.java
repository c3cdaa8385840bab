package linli.campaign.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignState;
import linli.campaign.TeamId;
import linli.campaign.Terms;
import linli.campaign.counter.TermsRow;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.Touchpoint;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The engine's screens. */
@Repository
class CampaignQueries implements CampaignShelf {
    /** How many the fullest open team of the campaign {@code c} lacks, of its two hundred oldest, by team_campaign_idx. */
    static final String MISSING = """
            (select min(t.size - t.taken)
               from (select size, taken from campaign.team
                      where brand = c.brand and campaign = c.id and state = 'OPEN' and taken < size
                        and expires_at > shared.now()
                      order by id limit 200) t) as missing
            """;

    private static final String CARD = """
            select c.*, cardinality(c.spaces) + cardinality(c.touchpoints) > 0 as restricted,
                   campaign.state_now(c.state, c.opens_at, c.closes_at) as state_now, s.sold,
                   case when c.paused_until > shared.now() then c.paused_until end as pause, greatest(0, s.quota - s.held - s.sold - s.offered) as left,
                   i.price_minor, i.was_minor, i.dearer,
                   {missing}
              from campaign.campaign c
              join campaign.seats s on s.brand = c.brand and s.campaign = c.id
             cross join lateral (
                   select price_minor, was_minor, max(price_minor) over () > price_minor as dearer from campaign.item
                    where brand = c.brand and campaign = c.id%s
                    order by price_minor, variant limit 1) i
            """.replace("{missing}", MISSING);

    private final Database db;

    CampaignQueries(Database db) {
        this.db = db;
    }

    /** The newest first, by the shelf index. */
    Page<CampaignCard> cards(BrandId brand, CampaignFilter filter, PageRequest page) {
        var rows = filter.bind(db.sql(CARD.formatted(filter.items()) + " where " + filter.conditions()
                        + " and c.id < :before order by c.id desc limit :limit"))
                .param("brand", brand)
                .before(page)
                .query((row, _) -> card(row))
                .list();
        return Page.of(rows, page.size(), card -> card.id().toString());
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, CampaignFilter filter) {
        return Matches.count(
                filter.bind(db.sql("""
                        select count(*) from (
                          select from campaign.campaign c
                            join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                           where %s limit :limit) found
                        """.formatted(filter.conditions()))).param("brand", brand));
    }

    @Override
    public Optional<Shown> find(BrandId brand, CampaignId campaign) {
        return db.sql(CARD.formatted("") + " where c.brand = :brand and c.id = :id")
                .param("brand", brand)
                .param("id", campaign)
                .query((row, _) ->
                        new Shown(card(row), TermsRow.read(row), Currency.valueOf(row.getString("currency"))))
                .optional();
    }

    /** By the key of changes, of which a campaign has a few. */
    @Override
    public List<CampaignNotice> notices(BrandId brand, CampaignId campaign) {
        return db.sql("""
                select * from (
                  select distinct on (h.kind) h.*
                    from campaign.change h
                    join campaign.campaign c on c.brand = h.brand and c.id = h.campaign
                   where h.brand = :brand and h.campaign = :campaign
                     and case h.kind when 'PAUSED' then c.paused_until else c.closes_at end > shared.now()
                   order by h.kind, h.id desc) last
                 order by id desc
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .query((row, _) -> {
                    int quota = row.getInt("quota");
                    return new CampaignNotice(
                            Columns.bilingual(row, "reason"),
                            Columns.findInstant(row, "closes_at"),
                            quota == 0 ? null : quota,
                            Columns.findInstant(row, "paused_until"),
                            Columns.instant(row, "changed_at"));
                })
                .list();
    }

    List<CampaignDetail.CampaignItem> items(BrandId brand, CampaignId campaign, Currency currency) {
        return db.sql("""
                select variant, price_minor, was_minor from campaign.item
                 where brand = :brand and campaign = :campaign
                 order by price_minor, variant limit 200
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .query((row, _) -> {
                    var was = Columns.findLong(row, "was_minor");
                    return new CampaignDetail.CampaignItem(
                            new VariantId(row.getLong("variant")),
                            new Money(row.getLong("price_minor"), currency),
                            was == null ? null : new Money(was, currency));
                })
                .list();
    }

    /** The only entrances that lead to it, by the primary key; at most ten are shown. */
    List<CampaignDetail.Entrance> entrances(BrandId brand, Terms terms) {
        return db.sql("""
                select name, name_en, space from network.touchpoint_v1
                 where brand = :brand and id = any (:ids) and retired_at is null
                 order by id limit 10
                """)
                .param("brand", brand)
                .ids("ids", terms.touchpoints())
                .query((row, _) -> new CampaignDetail.Entrance(
                        Columns.bilingual(row, "name"), Touchpoint.Space.valueOf(row.getString("space"))))
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
                .param("brand", brand)
                .param("campaign", campaign)
                .query((row, _) -> new JoinableTeam(
                        new TeamId(row.getLong("id")),
                        new PersonId(row.getLong("founder")),
                        row.getInt("places"),
                        row.getInt("size"),
                        Columns.instant(row, "expires_at")))
                .list();
    }

    Optional<CampaignProgress> findProgress(BrandId brand, CampaignId campaign) {
        return db.sql("""
                select campaign.state_now(c.state, c.opens_at, c.closes_at) as state, s.quota, s.sold, s.held, c.threshold,
                       c.closes_at, case when c.paused_until > shared.now() then c.paused_until end as pause,
                       %s
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.brand = :brand and c.id = :campaign
                """.formatted(MISSING))
                .param("brand", brand)
                .param("campaign", campaign)
                .query((row, _) -> new CampaignProgress(
                        CampaignState.valueOf(row.getString("state")),
                        row.getInt("quota"),
                        row.getInt("sold"),
                        row.getInt("held"),
                        row.getInt("threshold"),
                        missing(row),
                        Columns.instant(row, "closes_at"),
                        Columns.findInstant(row, "pause")))
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
                .param("brand", brand)
                .param("campaign", campaign)
                .param("member", member)
                .query((row, _) -> {
                    int position = row.getInt("position");
                    return new CampaignDetail.CampaignStanding(
                            row.getInt("bought"),
                            position == 0 ? null : position,
                            Columns.findInstant(row, "offered_until"));
                })
                .single();
    }

    private static @Nullable Integer missing(ResultSet row) throws SQLException {
        var missing = Columns.findLong(row, "missing");
        return missing == null ? null : Math.toIntExact(missing);
    }

    private static CampaignCard card(ResultSet row) throws SQLException {
        int teamSize = row.getInt("team_size");
        return new CampaignCard(
                new CampaignId(row.getLong("id")),
                CampaignKind.valueOf(row.getString("kind")),
                CampaignState.valueOf(row.getString("state_now")),
                Columns.bilingual(row, "title"),
                Columns.find(row, "cover", MediaId::new),
                Columns.money(row, "price"),
                Columns.findMoney(row, "was"),
                row.getBoolean("dearer"),
                row.getInt("quota"),
                row.getInt("sold"),
                row.getInt("left"),
                row.getInt("threshold"),
                teamSize == 0 ? null : teamSize,
                missing(row),
                Columns.instant(row, "opens_at"),
                Columns.instant(row, "closes_at"),
                Columns.strings(row, "spaces").stream()
                        .map(Touchpoint.Space::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("restricted"),
                Columns.findInstant(row, "pause"));
    }
}
