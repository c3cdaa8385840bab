package linli.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import linli.ledger.Asset;
import linli.ledger.Ledger;
import linli.ledger.NewPayee;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.ledger.Payees;
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
    private final Payees kept;
    private final Map<PersonId, PayeeId> payees = new HashMap<>();

    LedgerAct(Ledger ledger, Withdrawals withdrawals, Payees kept) {
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.kept = kept;
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

    /** Some have it at WeChat, others on a card; each always at the same. */
    private PayeeId payee(Town town, PersonId person) {
        return payees.computeIfAbsent(
                person, _ -> kept.keep(town.id(), person, account(person)).id());
    }

    private static NewPayee account(PersonId person) {
        return person.value() % 2 == 0
                ? new NewPayee(PayeeKind.WECHAT, "neighbour_%06d".formatted(person.value() % 1_000_000), null, "邻居")
                : new NewPayee(PayeeKind.BANK_CARD, "6222 0200 1234 5678 903", "工商银行", "邻居");
    }

    private void withdraw(Town town) {
        town.sharers.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Long>comparingByValue().reversed())
                .limit(PEOPLE)
                .map(Map.Entry::getKey)
                .forEach(person -> {
                    long earned = ledger.withdrawable(town.id(), person, Asset.CNY);
                    if (earned >= EARNED_ENOUGH) {
                        withdrawals.withdraw(
                                town.id(),
                                person,
                                payee(town, person),
                                Money.cny(Math.max(10_00, earned * 2 / 3 / 100 * 100)));
                    }
                });
    }
}
