package linli.ledger.withdrawal;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WithdrawalJobs {
    private static final int BATCH = 100;

    @Bean
    Job expireWithdrawals(WithdrawalRepository withdrawals, Withdraw withdraw) {
        return new Job(
                "ledger.expire-withdrawals",
                Lane.FAST,
                Duration.ofMinutes(1),
                Worklist.together(
                        "ledger.expire-withdrawals",
                        BATCH,
                        withdrawals::due,
                        late -> Worklist.Key.of(late.brand(), late.id().value()),
                        withdraw::expire));
    }
}
