package linli.ledger.statement;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatementJobs {

    @Bean
    Job countBooks(BookRepository books) {
        return new Job("ledger.count-books", Duration.ofHours(1), () -> {
            int counted;
            do {
                counted = books.count();
            } while (counted == BookRepository.BATCH);
        });
    }
}
