package linli.ledger.withdrawal;

import java.time.Duration;
import linli.shared.waiting.WaitingWork;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WithdrawalConfiguration {
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

    @Bean
    WaitingWork waitingWithdrawals(WithdrawalRepository withdrawals) {
        return new WaitingPayouts(withdrawals, "ledger.withdrawals", WithdrawalState.REQUESTED);
    }

    @Bean
    WaitingWork waitingTransfers(WithdrawalRepository withdrawals) {
        return new WaitingPayouts(withdrawals, "ledger.transfers", WithdrawalState.PAID_OUT);
    }
}
