package linli.ledger.statement;

import java.util.List;
import java.util.stream.Stream;
import linli.ledger.WithdrawalLimits;
import linli.shared.Currency;

/**
 * What a person has, and what they may take out of it.
 *
 * @param limits one for each currency that there is
 */
record MyWallet(List<WalletView.WalletLine> balances, List<WithdrawalLimits> limits) {

    static MyWallet of(WalletView wallet) {
        return new MyWallet(
                wallet.balances(),
                Stream.of(Currency.values()).map(WithdrawalLimits::of).toList());
    }
}
