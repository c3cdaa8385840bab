package linli.campaign.office;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.CampaignState;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.campaign.counter.CampaignKey;
import linli.campaign.sense.Doubt;
import linli.catalog.VariantId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class OfficeRepository {
    private final Database db;

    OfficeRepository(Database db) {
        this.db = db;
    }

    void insert(BrandId brand, CampaignId campaign, PersonId creator, NewCampaign wanted, Set<Doubt> acknowledged) {
        var terms = wanted.terms();
        var team = terms.team();
        var waiting = terms.waiting();
        var deposit = terms.deposit();
        db.sql("""
                insert into campaign.campaign
                       (brand, id, kind, title, title_en, cover, opens_at, closes_at, quota, member_limit, threshold,
                        team_size, team_seconds, tier_sold, tier_off, stores, spaces, touchpoints, payments, hold_seconds,
                        offer_seconds, deposit_minor, balance_from, balance_until, deposit_unpaid, currency, acknowledged,
                        created_by)
                values (:brand, :id, :kind, :title, :titleEn, :cover, :opensAt, :closesAt, :quota, :memberLimit,
                        :threshold, :teamSize, :teamSeconds, :tierSold, :tierOff, :stores, :spaces, :touchpoints, :payments,
                        :hold, :offer, :deposit, :balanceFrom, :balanceUntil, :unpaid, :currency, :acknowledged,
                        :creator)
                """)
                .param("brand", brand)
                .param("id", campaign)
                .param("kind", wanted.kind())
                .param("title", wanted.title().zh())
                .param("titleEn", wanted.title().en())
                .param("cover", wanted.cover())
                .param("opensAt", terms.window().opensAt())
                .param("closesAt", terms.window().closesAt())
                .param("quota", terms.quota())
                .param("memberLimit", terms.memberLimit())
                .param("threshold", terms.threshold())
                .param("teamSize", team == null ? null : team.size())
                .param("teamSeconds", team == null ? null : (int) team.window().toSeconds())
                .ints("tierSold", terms.tiers().stream().map(Terms.Tier::sold).toList())
                .ints(
                        "tierOff",
                        terms.tiers().stream().map(tier -> tier.off().value()).toList())
                .ids("stores", terms.stores())
                .enums("spaces", sorted(terms.spaces()))
                .ids("touchpoints", terms.touchpoints())
                .enums("payments", sorted(terms.payments()))
                .param("hold", (int) terms.hold().toSeconds())
                .param("offer", waiting == null ? null : (int) waiting.offer().toSeconds())
                .param("deposit", deposit == null ? null : deposit.minor())
                .param("balanceFrom", deposit == null ? null : deposit.from())
                .param("balanceUntil", deposit == null ? null : deposit.until())
                .param("unpaid", deposit == null ? null : deposit.unpaid())
                .param("currency", wanted.currency())
                .enums("acknowledged", sorted(acknowledged))
                .param("creator", creator)
                .update();
        db.sql("insert into campaign.seats (brand, campaign, quota) values (:brand, :campaign, :quota)")
                .param("brand", brand)
                .param("campaign", campaign)
                .param("quota", terms.quota())
                .update();
        insertItems(brand, campaign, wanted.items());
    }

    private static List<Enum<?>> sorted(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .<Enum<?>>map(constant -> constant)
                .sorted(Comparator.comparing(Enum::name))
                .toList();
    }

    /** How a campaign stands at this very moment; its counter is locked. */
    record Standing(String title, CampaignState state, int paid, int unpaid) {}

    Standing standing(CampaignKey campaign) {
        return db.sql("""
                select c.title, campaign.state_now(c.state, c.opens_at, c.closes_at) as state, s.sold, s.held
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.brand = :brand and c.id = :id
                """)
                .param("brand", campaign.brand())
                .param("id", campaign.campaign())
                .query((row, _) -> new Standing(
                        row.getString("title"),
                        CampaignState.valueOf(row.getString("state")),
                        row.getInt("sold"),
                        row.getInt("held")))
                .single();
    }

    /**
     * Of what something is named that the brand does not have in use: a product on sale, a store, an entrance. By their
     * keys.
     */
    Optional<UnknownTarget> findUnknownTarget(BrandId brand, NewCampaign wanted) {
        return db.sql("""
                select case
                  when exists (
                    select from unnest(:variants::bigint[]) as w (id)
                     where not exists (
                           select from catalog.variant_v1 v
                             join catalog.product_v1 p on p.brand = v.brand and p.id = v.product
                            where v.brand = :brand and v.id = w.id and p.published)) then 'ITEMS'
                  when exists (
                    select from unnest(:stores::bigint[]) as w (id)
                     where not exists (select from network.store_v1 s where s.brand = :brand and s.id = w.id))
                    then 'STORES'
                  when exists (
                    select from unnest(:touchpoints::bigint[]) as w (id)
                     where not exists (
                           select from network.touchpoint_v1 t
                            where t.brand = :brand and t.id = w.id and t.retired_at is null)) then 'ENTRANCES'
                  end
                """)
                .param("brand", brand)
                .ids("stores", wanted.terms().stores())
                .ids("touchpoints", wanted.terms().touchpoints())
                .rows(wanted.items())
                .ids("variants", NewCampaign.Item::variant)
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(UnknownTarget::valueOf))
                .single();
    }

    /** How many of these touchpoints the brand has in use, in one of these spaces if any are named. */
    int countEntrances(BrandId brand, Terms terms) {
        return db.sql("""
                select count(*)::int from network.touchpoint_v1
                 where brand = :brand and id = any (:touchpoints) and retired_at is null
                   and (cardinality(:spaces::text[]) = 0 or space = any (:spaces))
                """)
                .param("brand", brand)
                .ids("touchpoints", terms.touchpoints())
                .enums("spaces", terms.spaces())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private void insertItems(BrandId brand, CampaignId campaign, List<NewCampaign.Item> items) {
        db.sql("""
                insert into campaign.item (brand, campaign, variant, price_minor, was_minor)
                select :brand, :campaign, *
                  from unnest(:variants::bigint[], :prices::bigint[], :before::bigint[])
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .rows(items)
                .ids("variants", NewCampaign.Item::variant)
                .longs("prices", NewCampaign.Item::price)
                .maybeLongs("before", NewCampaign.Item::was)
                .update();
    }

    /** At most a hundred, by their key. */
    List<NewCampaign.Item> items(BrandId brand, CampaignId campaign) {
        return db.sql("""
                select variant, price_minor, was_minor from campaign.item
                 where brand = :brand and campaign = :campaign order by price_minor, variant
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .query((row, _) -> new NewCampaign.Item(
                        new VariantId(row.getLong("variant")),
                        row.getLong("price_minor"),
                        Columns.findLong(row, "was_minor")))
                .list();
    }

    record Counts(int held, int sold, int offered, int waiting, int openTeams, int completedTeams, int expiredTeams) {}

    Counts counts(BrandId brand, CampaignId campaign) {
        return db.sql("""
                select s.held, s.sold, s.offered,
                       (select count(*) from campaign.waiting w
                         where w.brand = s.brand and w.campaign = s.campaign and w.state = 'WAITING') as waiting,
                       count(t.id) filter (where t.state in ('FORMING', 'OPEN')) as open_teams,
                       count(t.id) filter (where t.state = 'COMPLETED') as completed_teams,
                       count(t.id) filter (where t.state = 'EXPIRED') as expired_teams
                  from campaign.seats s
                  left join campaign.team t on t.brand = s.brand and t.campaign = s.campaign
                 where s.brand = :brand and s.campaign = :campaign
                 group by s.brand, s.campaign
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .query((row, _) -> new Counts(
                        row.getInt("held"),
                        row.getInt("sold"),
                        row.getInt("offered"),
                        row.getInt("waiting"),
                        row.getInt("open_teams"),
                        row.getInt("completed_teams"),
                        row.getInt("expired_teams")))
                .single();
    }
}
