package linli.ledger;

import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** The book and withdrawals. */
@Component
class LedgerSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing("withdrawal", LedgerSpecimens::withdrawal)
                .body("withdraw", "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"}}")
                .findingNothing("ledgerEntries")
                .anew("withdrawal", LedgerSpecimens::withdrawal, "approveWithdrawal", "refuseWithdrawal");
    }

    private static String withdrawal(Town.Standing town) {
        return town.post(
                town.buyer(), "/wallet/withdrawals", "{\"amount\":{\"minor\":200000,\"currency\":\"CNY\"}}", "id");
    }
}
