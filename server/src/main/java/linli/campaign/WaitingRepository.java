package linli.campaign;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WaitingRepository {
    private final JdbcClient db;

    WaitingRepository(JdbcClient db) {
        this.db = db;
    }

    boolean sells(CampaignKey campaign) {
        return db.sql("""
                select state in ('SCHEDULED', 'OPEN', 'SUCCEEDED') and opens_at <= shared.now() and closes_at > shared.now()
                  from campaign.campaign where brand = :brand and id = :campaign
                """)
                .param("brand", campaign.brand().value())
                .param("campaign", campaign.campaign().value())
                .query(Boolean.class)
                .single();
    }

    void insert(CampaignKey campaign, long id, PersonId member) {
        db.sql("""
                insert into campaign.waiting (brand, id, campaign, member) values (:brand, :id, :campaign, :member)
                on conflict do nothing
                """)
                .param("brand", campaign.brand().value())
                .param("id", id)
                .param("campaign", campaign.campaign().value())
                .param("member", member.value())
                .update();
    }

    /** Where somebody waits, by waiting_once_key, brand after brand. */
    List<CampaignKey> listOf(PersonId member) {
        return db.sql("""
                select brand, campaign from campaign.waiting
                 where member = :member and state in ('WAITING', 'OFFERED') order by brand, campaign
                """)
                .param("member", member.value())
                .query((row, _) ->
                        new CampaignKey(new BrandId(row.getLong("brand")), new CampaignId(row.getLong("campaign"))))
                .list();
    }

    /** Whether a seat was being kept for the one who leaves. */
    boolean leave(CampaignKey campaign, PersonId member) {
        return db.sql("""
                update campaign.waiting set state = 'LEFT'
                 where brand = :brand and campaign = :campaign and member = :member
                   and state in ('WAITING', 'OFFERED')
                returning old.state = 'OFFERED'
                """)
                .param("brand", campaign.brand().value())
                .param("campaign", campaign.campaign().value())
                .param("member", member.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
