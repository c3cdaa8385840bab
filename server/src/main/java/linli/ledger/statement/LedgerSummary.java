package linli.ledger.statement;

import java.util.List;
import linli.ledger.AccountKind;
import linli.ledger.Asset;

/**
 * The whole book of a brand, summed from its postings.
 *
 * @param sumsToZero whether all postings of each asset add up to nothing
 * @param balancesAgree whether the balances kept equalled the postings when the book was last counted, which is once a day
 */
record LedgerSummary(List<KindTotal> totals, boolean sumsToZero, boolean balancesAgree) {
    /** @param amount in the asset's smallest unit, the sum over all accounts of the kind */
    record KindTotal(AccountKind account, Asset asset, long amount) {}
}
