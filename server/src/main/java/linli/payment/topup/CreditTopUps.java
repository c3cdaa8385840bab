package linli.payment.topup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import linli.ledger.Asset;
import linli.ledger.Entry.Posting;
import linli.ledger.LedgerAccount;
import linli.payment.PaymentListener;
import linli.payment.Purpose;
import org.springframework.stereotype.Component;

/**
 * Puts what was paid into the wallet, in the payment's own entry. One payment of a top-up is credited; another of the same,
 * one that comes too late, and one of somebody who has left goes back.
 */
@Component
class CreditTopUps implements PaymentListener {
    private final TopUpRepository topUps;

    CreditTopUps(TopUpRepository topUps) {
        this.topUps = topUps;
    }

    /** Asks nothing where none of them is a top-up. */
    @Override
    public List<Verdict> captured(List<Captured> payments) {
        var wanted = payments.stream()
                .filter(payment -> payment.purpose() == Purpose.TOP_UP)
                .toList();
        if (wanted.isEmpty()) {
            return payments.stream().<Verdict>map(_ -> new Verdict.NotMine()).toList();
        }
        var payable = topUps.lock(wanted);
        var credited = new ArrayList<Captured>();
        var verdicts = new ArrayList<Verdict>();
        for (var payment : payments) {
            verdicts.add(
                    switch (payment.purpose()) {
                        case SALE -> new Verdict.NotMine();
                        case TOP_UP -> {
                            if (!Objects.requireNonNullElse(payable.get(TopUpRepository.Key.of(payment)), false)) {
                                yield new Verdict.Refused();
                            }
                            credited.add(payment);
                            yield new Verdict.Accepted(toWallet(payment));
                        }
                    });
        }
        if (!credited.isEmpty()) {
            topUps.credit(credited);
        }
        return verdicts;
    }

    private static List<Posting> toWallet(Captured payment) {
        var asset = Asset.of(payment.amount().currency());
        long minor = payment.amount().minor();
        return List.of(
                new Posting(LedgerAccount.escrow(payment.subject()), asset, -minor, "TOP_UP"),
                new Posting(LedgerAccount.wallet(payment.payer()), asset, minor, "TOP_UP"));
    }
}
