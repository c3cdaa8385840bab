package linli.demo;

import java.util.Map;
import java.util.Set;
import linli.ledger.Asset;
import linli.ledger.Ledger;
import linli.ledger.Withdrawals;
import linli.shared.Money;
import linli.shared.PersonId;
import org.springframework.core.annotation.Order;

/** Those who shared most take a part of what they earned, now and then. */
@DemoComponent
@Order(110)
class LedgerAct implements Act {
    private static final Set<Integer> PAYDAYS = Set.of(-45, -20, -5);
    private static final int PEOPLE = 12;
    private static final long EARNED_ENOUGH = 20_00;

    private final Ledger ledger;
    private final Withdrawals withdrawals;

    LedgerAct(Ledger ledger, Withdrawals withdrawals) {
        this.ledger = ledger;
        this.withdrawals = withdrawals;
    }

    @Override
    public String title() {
        return "提现 withdrawals";
    }

    @Override
    public void plan(Stage stage) {
        stage.calendar().everyHour(this, hour -> {
            if (hour.isMorning() && PAYDAYS.contains(hour.day())) {
                withdraw(stage.town());
            }
        });
    }

    private void withdraw(Town town) {
        town.sharers.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Long>comparingByValue().reversed())
                .limit(PEOPLE)
                .map(Map.Entry::getKey)
                .forEach(person -> {
                    long earned = ledger.withdrawable(town.id(), person, Asset.CNY);
                    if (earned >= EARNED_ENOUGH) {
                        withdrawals.withdraw(town.id(), person, Money.cny(Math.max(10_00, earned * 2 / 3 / 100 * 100)));
                    }
                });
    }
}
