package linli.campaign.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.CampaignPermission;
import linli.campaign.CampaignState;
import linli.campaign.TeamId;
import linli.campaign.TeamState;
import linli.campaign.WaitingId;
import linli.catalog.CatalogPermission;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/**
 * Campaigns and teams, with {@code sold}, {@code quota} and {@code teamSize} of the campaign and the {@code placesLeft} of
 * the team; {@code missing} says how many people the fullest of its open teams wants. A cancelled campaign is its staff's. A place on a waiting list looks like its campaign, with its own state and
 * until when a seat is kept for it, and is of whoever stands there.
 */
@Repository
class CampaignThings implements ThingSource {
    private static final String CAMPAIGN = """
            select c.id, c.kind, c.title, c.title_en, c.cover, c.state, c.closes_at, c.currency, c.price_minor, c.was_minor,
                   c.dearer, c.sold, c.quota, c.team_size,
                   c.state in ('OPEN', 'SUCCEEDED') and not c.paused and c.sold + c.held < c.quota as gives
            """;

    private static final Set<CampaignState> OVER =
            Set.of(CampaignState.FAILED, CampaignState.CLOSED, CampaignState.CANCELLED);
    private static final Set<TeamState> UNDECIDED = Set.of(TeamState.FORMING, TeamState.OPEN);

    private final Database db;

    CampaignThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(
                CampaignId.KIND,
                Set.of(Use.SHARE, Use.CARD, Use.LEG, Use.ENTRANCE),
                TeamId.KIND,
                Set.of(Use.SHARE, Use.CARD),
                WaitingId.KIND,
                Set.of());
    }

    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        return kind.equals(CampaignId.KIND)
                ? campaigns(brand, ids)
                : kind.equals(TeamId.KIND) ? teams(brand, ids) : places(brand, ids);
    }

    /** By the primary keys of campaign and counter; of its open teams two hundred. */
    private List<ThingCard> campaigns(BrandId brand, Collection<Long> ids) {
        return db.sql(CAMPAIGN + """
                       , """ + CampaignQueries.MISSING + """
                  from campaign.campaign_v1 c
                 where c.brand = :brand and c.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new CampaignId(row.getLong("id"));
                    var state = CampaignState.valueOf(row.getString("state"));
                    return card(row, id.thing(), "/campaigns/" + id)
                            .state(state.name())
                            .until(Columns.findInstant(row, "closes_at"))
                            .open(row.getBoolean("gives"))
                            .over(OVER.contains(state))
                            .figure("missing", Columns.findLong(row, "missing"))
                            .audience(
                                    state == CampaignState.CANCELLED
                                            ? new Audience.Staff(CatalogPermission.READ_PRODUCTS)
                                            : Audience.EVERYBODY)
                            .build();
                })
                .list();
    }

    /** By the primary keys of team, campaign and counter. */
    private List<ThingCard> teams(BrandId brand, Collection<Long> ids) {
        return db.sql(CAMPAIGN + """
                       , t.id as team, t.founder,
                       case when t.state in ('FORMING', 'OPEN') and t.expires_at <= shared.now() then 'EXPIRED'
                            else t.state end as team_state, t.expires_at, t.size - t.taken as places_left
                  from campaign.team_v1 t
                  join campaign.campaign_v1 c on c.brand = t.brand and c.id = t.campaign
                 where t.brand = :brand and t.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new TeamId(row.getLong("team"));
                    var state = TeamState.valueOf(row.getString("team_state"));
                    int left = row.getInt("places_left");
                    return card(row, id.thing(), "/teams/" + id)
                            .state(state.name())
                            .until(Columns.findInstant(row, "expires_at"))
                            .open(row.getBoolean("gives") && state == TeamState.OPEN && left > 0)
                            .over(!UNDECIDED.contains(state))
                            .figure("placesLeft", left)
                            .by(new PersonId(row.getLong("founder")))
                            .build();
                })
                .list();
    }

    /** By the primary keys of place, campaign and counter. */
    private List<ThingCard> places(BrandId brand, Collection<Long> ids) {
        return db.sql(CAMPAIGN + """
                       , w.id as place, w.member, w.state as place_state, w.offered_until
                  from campaign.waiting w
                  join campaign.campaign_v1 c on c.brand = w.brand and c.id = w.campaign
                 where w.brand = :brand and w.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> card(
                                row,
                                new WaitingId(row.getLong("place")).thing(),
                                "/campaigns/" + new CampaignId(row.getLong("id")))
                        .state(row.getString("place_state"))
                        .until(Columns.findInstant(row, "offered_until"))
                        .audience(new Audience.Own(new PersonId(row.getLong("member")), CampaignPermission.MANAGE))
                        .build())
                .list();
    }

    private static ThingCard.Builder card(ResultSet row, Thing thing, String path) throws SQLException {
        return ThingCard.of(thing, Columns.bilingual(row, "title"), path)
                .picture(Columns.findLong(row, "cover"))
                .price(Columns.findMoney(row, "price"), Columns.findMoney(row, "was"))
                .from(row.getBoolean("dearer"))
                .form(row.getString("kind"))
                .figure("sold", row.getInt("sold"))
                .figure("quota", row.getInt("quota"))
                .figure("teamSize", Columns.findLong(row, "team_size"));
    }
}
