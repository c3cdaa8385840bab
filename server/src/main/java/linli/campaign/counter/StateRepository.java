package linli.campaign.counter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.campaign.CampaignState;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class StateRepository {
    private final Database db;

    StateRepository(Database db) {
        this.db = db;
    }

    Map<CampaignKey, CampaignState> of(Collection<CampaignKey> campaigns) {
        var states = new HashMap<CampaignKey, CampaignState>();
        db.sql("""
                select brand, id as campaign, state from campaign.campaign
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                """)
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query(row -> {
                    states.put(CampaignKey.read(row), CampaignState.valueOf(row.getString("state")));
                });
        return states;
    }

    /** Returns the campaigns that entered it. */
    List<CampaignKey> enter(CampaignState state, Collection<CampaignKey> campaigns) {
        return enter(state, campaigns, "");
    }

    /** Returns the campaigns that are over and entered it. */
    List<CampaignKey> enterAtEnd(CampaignState state, Collection<CampaignKey> campaigns) {
        return enter(state, campaigns, "and closes_at <= shared.now()");
    }

    private List<CampaignKey> enter(CampaignState state, Collection<CampaignKey> campaigns, String only) {
        return db.sql("""
                update campaign.campaign
                   set state = :state, paused_until = case when :state <> 'CANCELLED' then paused_until end
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                   and state = any (:before) %s
                returning brand, id as campaign
                """.formatted(only))
                .param("state", state)
                .enums("before", state.before())
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query((row, _) -> CampaignKey.read(row))
                .list();
    }
}
