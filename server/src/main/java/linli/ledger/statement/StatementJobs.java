package linli.ledger.statement;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatementJobs {
    private static final int BRANDS = 10;

    @Bean
    Job countBooks(BookRepository books) {
        return new Job(
                "ledger.count-books",
                Lane.SLOW,
                Duration.ofHours(1),
                Worklist.together("ledger.count-books", BRANDS, books::due, Worklist.Key::of, books::count));
    }
}
