package linli.referral.sharing;

import linli.network.Touchpoint;
import linli.network.TouchpointTargets;
import linli.shared.BrandId;
import org.springframework.stereotype.Component;

/**
 * What a brand has, shown or yet to be published: a poster may be printed for it, and a commission plan set, before it is.
 */
@Component
class KnownTargets implements TouchpointTargets {
    private final SubjectQueries queries;

    KnownTargets(SubjectQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean exists(BrandId brand, Touchpoint.LeadsTo kind, long target) {
        return switch (kind) {
            case BRAND -> target == brand.value();
            case COMMUNITY -> queries.exists("community.community_v1", brand, target);
            case PRODUCT -> queries.exists("catalog.product_v1", brand, target);
            case CAMPAIGN -> queries.exists("campaign.campaign_v1", brand, target);
            case POST -> queries.exists("content.post_v1", brand, target);
        };
    }
}
