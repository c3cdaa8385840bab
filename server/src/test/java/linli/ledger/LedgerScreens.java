package linli.ledger;

import static linli.browser.Screen.at;

import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import linli.shared.Money;
import linli.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The book, wallets and withdrawals. */
@Component
class LedgerScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;
    private final Ledger ledger;
    private final Withdrawals withdrawals;
    private final KnownPayees payees;
    private final TransactionTemplate transaction;

    LedgerScreens(
            Demonstration demonstration,
            Ledger ledger,
            Withdrawals withdrawals,
            KnownPayees payees,
            TransactionTemplate transaction) {
        this.demonstration = demonstration;
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.payees = payees;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        if (demonstration.one("select count(*) from ledger.withdrawal where state = 'REQUESTED'") > 0) {
            return;
        }
        var brand = demonstration.brand();
        var buyer = new PersonId(
                demonstration.one("select buyer from ordering.orders where id = " + demonstration.order("READY")));
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                brand,
                "screens",
                new SubjectId(0),
                List.of(
                        new Entry.Posting(LedgerAccount.wallet(buyer), Asset.CNY, 2_000_00, "SALE"),
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(0)),
                                Asset.CNY,
                                -2_000_00,
                                "PAYMENT"))))));
        withdrawals.withdraw(brand, buyer, payees.of(brand, buyer), Money.cny(1_600_00));
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("withdrawals", "/withdrawals"),
                        at("withdrawals-to-decide", "/withdrawals?state=REQUESTED&sort=OLDEST"),
                        at("withdrawal", "/withdrawals").opening("look"),
                        at("store-payouts", "/store-payouts"),
                        at("ledger", "/ledger"));
            case OWNER ->
                List.of(
                        at("owner-wallet", "/store-wallet").shownInGuide(),
                        at("owner-payouts", "/store-wallet?tab=payouts"),
                        at("owner-forbidden", "/withdrawals"));
            case FRESH -> List.of(at("fresh-withdrawals", "/withdrawals"), at("fresh-ledger", "/ledger"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case MEMBER ->
                List.of(
                        at("wallet", LINLI + "/wallet"),
                        at("withdraw", LINLI + "/wallet").opening("withdraw"),
                        at("payee", LINLI + "/wallet").opening("add-payee"));
            case LEADER -> List.of(at("wallet-leader", LINLI + "/wallet"));
            case NEWCOMER -> List.of(at("wallet-empty", LINLI + "/wallet"));
            case BUYER ->
                List.of(
                        at("wallet-buyer", street.path("/wallet")),
                        at("wallet-top-up", street.path("/wallet")).opening("top-up"));
            default -> List.of();
        };
    }
}
