package linli.campaign.office;

import linli.network.StoreDuty;
import linli.shared.sql.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
    @Bean
    StoreDuty campaignsThatGoOn(Database db) {
        return CampaignsAtStore.thatGoOn(db);
    }

    @Bean
    StoreDuty campaignsOnlyHere(Database db) {
        return CampaignsAtStore.only(db);
    }
}
