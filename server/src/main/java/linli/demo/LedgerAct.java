package linli.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import linli.ledger.Approvals;
import linli.ledger.Asset;
import linli.ledger.Ledger;
import linli.ledger.NewPayee;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.ledger.Payees;
import linli.ledger.Transfers;
import linli.ledger.Withdrawals;
import linli.shared.Money;
import linli.shared.PersonId;
import org.springframework.core.annotation.Order;

/** Those who shared most take a part of what they earned, now and then, and have it on the next day. */
@DemoComponent
@Order(110)
class LedgerAct implements Act {
    private static final Set<Integer> PAYDAYS = Set.of(-45, -20, -5);
    private static final int PEOPLE = 12;
    private static final long EARNED_ENOUGH = 20_00;

    private final Ledger ledger;
    private final Withdrawals withdrawals;
    private final Approvals approvals;
    private final Transfers transfers;
    private final Payees kept;
    private final Map<PersonId, PayeeId> payees = new HashMap<>();

    LedgerAct(Ledger ledger, Withdrawals withdrawals, Approvals approvals, Transfers transfers, Payees kept) {
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.approvals = approvals;
        this.transfers = transfers;
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
            } else if (hour.isMorning() && PAYDAYS.contains(hour.day() - 1)) {
                payOut(stage.town());
            }
        });
    }

    /** Some have it at WeChat, others on a card; each always at the same. */
    private PayeeId payee(Town town, PersonId person) {
        return payees.computeIfAbsent(
                person,
                _ -> kept.keep(town.id(), person, account(payees.size())).id());
    }

    /** The two digits of each that are shown are its own. */
    private static NewPayee account(int number) {
        int own = (13 + 37 * number) % 100;
        return number % 2 == 0
                ? new NewPayee(PayeeKind.BANK_CARD, card(own / 10, own % 10), "工商银行", "邻居")
                : new NewPayee(PayeeKind.WECHAT, "neighbour_%02d".formatted(own), null, "邻居");
    }

    /** Both count once in the sum that makes a number valid, as does the digit before them that makes up for them. */
    private static String card(int tens, int ones) {
        return "62220200123456%d8%d0%d".formatted(Math.floorMod(9 - tens - ones, 10), tens, ones);
    }

    /** What is too much for a day's free limit needs two, neither of whom gets it. */
    private void payOut(Town town) {
        approvals.approveAll(town.id(), town.hq);
        approvals.approveAll(town.id(), town.finance);
        transfers.transferAll(town.id(), town.finance);
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
