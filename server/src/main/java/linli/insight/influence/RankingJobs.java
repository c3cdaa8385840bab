package linli.insight.influence;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RankingJobs {
    private static final int BRANDS = 100;

    @Bean
    Job turnRanking(RankingRepository ranking) {
        return new Job(
                "insight.turn-ranking",
                Lane.SLOW,
                Duration.ofSeconds(5),
                Worklist.together("insight.turn-ranking", BRANDS, ranking::due, Worklist.Key::of, ranking::turn));
    }
}
