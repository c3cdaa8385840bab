package linli.campaign.shelf;

import java.util.Set;
import linli.campaign.CampaignPermission;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Campaigns that end within two days and have not sold what they must, as the list shows them; by the index on a brand's open ones. */
@Repository
class EndingCampaigns implements WaitingWork {
    private final Database db;

    EndingCampaigns(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "campaign.ending";
    }

    @Override
    public String permission() {
        return CampaignPermission.MANAGE;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, null::timestamptz as oldest
                  from (select from campaign.campaign c
                          join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                         where c.brand = :brand and %s limit :limit) w
                """.formatted(CampaignFilter.ENDING)).param("brand", brand));
    }
}
