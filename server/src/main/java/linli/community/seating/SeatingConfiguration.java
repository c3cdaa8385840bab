package linli.community.seating;

import linli.community.Arrival;
import linli.community.Joining;
import linli.shared.GroupCommit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeatingConfiguration {
    private static final int LARGEST_BATCH = 512;

    @Bean
    GroupCommit<Arrival, Joining> joins(TakeSeats take) {
        return new GroupCommit<>("joins", LARGEST_BATCH, take::handle);
    }
}
