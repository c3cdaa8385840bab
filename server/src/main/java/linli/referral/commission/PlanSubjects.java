package linli.referral.commission;

import linli.referral.CommissionPlans.Scope;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a commission plan can be for, by the modules' published views and their primary keys. */
@Repository
class PlanSubjects {
    private final JdbcClient db;

    PlanSubjects(JdbcClient db) {
        this.db = db;
    }

    boolean exists(BrandId brand, Scope scope) {
        return switch (scope.kind()) {
            case BRAND -> scope.subject() == brand.value();
            case PRODUCT -> exists("catalog.product_v1", brand, scope.subject());
            case CAMPAIGN -> exists("campaign.campaign_v1", brand, scope.subject());
        };
    }

    private boolean exists(String view, BrandId brand, long id) {
        return db.sql("select exists (select from %s where brand = :brand and id = :id)".formatted(view))
                .param("brand", brand.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
