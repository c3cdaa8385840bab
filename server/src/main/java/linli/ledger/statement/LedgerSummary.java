package linli.ledger.statement;

import java.util.List;
import linli.ledger.AccountKind;
import linli.ledger.Asset;

/**
 * The whole book of a brand, recounted from its postings.
 *
 * @param sumsToZero whether all postings of each asset add up to nothing
 * @param balancesAgree whether the balances kept equal the postings recounted
 */
record LedgerSummary(List<KindTotal> totals, boolean sumsToZero, boolean balancesAgree) {
    /** @param amount in the asset's smallest unit, the sum over all accounts of the kind */
    record KindTotal(AccountKind account, Asset asset, long amount) {}
}
