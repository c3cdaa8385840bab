package linli.insight;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightJobs {
    @Bean
    Job turnRanking(Ranking ranking) {
        return new Job("insight.turn-ranking", Duration.ofSeconds(5), ranking::turn);
    }
}
