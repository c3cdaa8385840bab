package linli.campaign.office;

import java.util.function.BiFunction;
import linli.network.StoreDuty;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Matches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a store that closes for good has in campaigns. */
record CampaignDuty(String name, Weight weight, BiFunction<BrandId, StoreId, Matches> counted) implements StoreDuty {
    @Override
    public Matches count(BrandId brand, StoreId store) {
        return counted.apply(brand, store);
    }

    @Configuration(proxyBeanMethods = false)
    static class All {
        /** They go on at the other stores. */
        @Bean
        StoreDuty campaignsThatGoOn(CampaignsAtStore campaigns) {
            return new CampaignDuty("campaign.campaigns", Weight.TOLD, campaigns::countElsewhere);
        }

        /** They would open, or go on, where nobody takes an order any more. */
        @Bean
        StoreDuty campaignsOnlyHere(CampaignsAtStore campaigns) {
            return new CampaignDuty("campaign.only-here", Weight.SETTLED_FIRST, campaigns::countOnlyHere);
        }
    }
}
