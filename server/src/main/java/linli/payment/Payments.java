package linli.payment;

import java.util.ArrayList;
import java.util.List;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.Posted;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes money for a subject into its escrow, and gives it back. */
@Service
public class Payments {
    private final PaymentRepository payments;
    private final Providers providers;
    private final SettlePayment settle;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Ids ids;

    Payments(
            PaymentRepository payments,
            Providers providers,
            SettlePayment settle,
            Refunds refunds,
            Ledger ledger,
            Ids ids) {
        this.payments = payments;
        this.providers = providers;
        this.settle = settle;
        this.refunds = refunds;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * A payment out of the payer's wallet, for the part of the subject that {@link OpenPayment} numbers.
     *
     * @param following entries that draw on what this brings into the subject's escrow; recorded with it or not at all
     */
    public record BalanceCharge(
            BrandId brand, long subject, int part, PersonId payer, Money amount, List<Entry> following) {
        public BalanceCharge(BrandId brand, long subject, int part, PersonId payer, Money amount) {
            this(brand, subject, part, payer, amount, List.of());
        }
    }

    /** What became of a payment out of a wallet. */
    public sealed interface BalancePaid {
        record Paid(PaymentId payment) implements BalancePaid {}

        record TooLow() implements BalancePaid {}
    }

    /** @param refund unique and chosen by the caller: asking again with it changes nothing */
    public record RefundRequest(BrandId brand, long subject, long refund, Money amount) {
        public RefundRequest {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("nothing to refund: " + amount);
            }
        }
    }

    public enum RefundAnswer {
        /** The money has left the escrow; the payer gets it. */
        ASKED,
        ASKED_BEFORE,
        /** Less than that is left of the payment, or of the escrow. */
        NOT_COVERED
    }

    /**
     * Opens a payment, or finds the one that is open for the same subject and method. By {@code BALANCE} it is captured
     * at once, the listeners included.
     *
     * @throws DomainException {@code BALANCE_TOO_LOW}, or {@code PAYMENT_DIFFERS} from the one that is open
     */
    @Transactional
    public PaymentIntent open(OpenPayment wanted) {
        if (wanted.method() == PaymentMethod.BALANCE) {
            return fromBalance(wanted);
        }
        var open = payments.findOpen(wanted);
        if (open.isPresent()) {
            var payment = open.get();
            if (!payment.amount().equals(wanted.amount()) || !payment.payer().equals(wanted.payer())) {
                throw new DomainException(PaymentError.PAYMENT_DIFFERS);
            }
            return new PaymentIntent(payment.id(), payment.state(), payment.redirect());
        }
        payments.expire(wanted.brand(), wanted.subject(), wanted.method());
        var provider = providers.of(wanted.method());
        var id = new PaymentId(ids.next());
        var redirect = provider.prepare(new PaymentProvider.Charge(
                new MerchantOrder(wanted.brand(), id), wanted.amount(), wanted.expiresAt(), wanted.returnPath()));
        try {
            payments.insert(wanted, id, provider.merchant(), redirect);
        } catch (DuplicateKeyException e) {
            throw new DomainException(SharedError.REQUEST_IN_PROGRESS);
        }
        return new PaymentIntent(id, PaymentState.CREATED, redirect);
    }

    private PaymentIntent fromBalance(OpenPayment wanted) {
        var charge =
                new BalanceCharge(wanted.brand(), wanted.subject(), wanted.part(), wanted.payer(), wanted.amount());
        settle.lock(wanted.brand(), wanted.subject());
        return switch (payFromBalance(List.of(charge)).getFirst()) {
            case BalancePaid.TooLow _ -> throw new DomainException(PaymentError.BALANCE_TOO_LOW);
            case BalancePaid.Paid(var id) -> {
                if (!settle.tell(List.of(captured(charge, id))).getFirst()) {
                    refund(wanted.brand(), wanted.subject(), ids.next(), wanted.amount());
                    yield new PaymentIntent(id, PaymentState.REFUNDED, null);
                }
                yield new PaymentIntent(id, PaymentState.CAPTURED, null);
            }
        };
    }

    /**
     * Pays many subjects out of wallets at once, a fixed number of statements; results are in order. The caller, who
     * knows that the subjects are payable, makes true what follows: no listener is told.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BalancePaid> payFromBalance(List<BalanceCharge> charges) {
        var made = charges.stream().map(_ -> new PaymentId(ids.next())).toList();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < charges.size(); i++) {
            entries.add(SettlePayment.entry(captured(charges.get(i), made.get(i))));
            entries.addAll(charges.get(i).following());
        }
        var posted = ledger.post(entries).iterator();
        var results = new ArrayList<BalancePaid>();
        var paid = new ArrayList<PaymentId>();
        var captured = new ArrayList<BalanceCharge>();
        for (int i = 0; i < charges.size(); i++) {
            var charge = charges.get(i);
            boolean taken = posted.next() instanceof Posted.Recorded;
            for (var entry : charge.following()) {
                if (posted.next() instanceof Posted.Recorded != taken) {
                    throw new IllegalStateException(entry.reference() + " parted from its payment");
                }
            }
            if (taken) {
                paid.add(made.get(i));
                captured.add(charge);
                results.add(new BalancePaid.Paid(made.get(i)));
            } else {
                results.add(new BalancePaid.TooLow());
            }
        }
        if (!paid.isEmpty()) {
            payments.insertCaptured(paid, captured);
        }
        return results;
    }

    private static PaymentListener.Captured captured(BalanceCharge charge, PaymentId id) {
        return new PaymentListener.Captured(
                charge.brand(),
                id,
                charge.subject(),
                charge.part(),
                charge.payer(),
                charge.amount(),
                PaymentMethod.BALANCE);
    }

    /** Gives back many amounts at once, a fixed number of statements; answers are in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RefundAnswer> refund(List<RefundRequest> requests) {
        return refunds.ask(requests);
    }

    /**
     * Gives an amount back out of the subject's escrow; the provider is asked after the commit, until it is done.
     *
     * @param refund unique and chosen by the caller: asking again with it changes nothing
     * @throws DomainException {@code REFUND_NOT_COVERED} if less than that is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(BrandId brand, long subject, long refund, Money amount) {
        var answer = refund(List.of(new RefundRequest(brand, subject, refund, amount)))
                .getFirst();
        if (answer == RefundAnswer.NOT_COVERED) {
            throw new DomainException(PaymentError.REFUND_NOT_COVERED);
        }
    }
}
