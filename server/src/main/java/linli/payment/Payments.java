package linli.payment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import linli.ledger.Ledger;
import linli.ledger.Posted;
import linli.ledger.SubjectId;
import linli.payment.PaymentListener.Captured;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
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
     * @param following postings that draw on what this brings into the subject's escrow, zero in sum
     */
    public record BalanceCharge(
            BrandId brand, SubjectId subject, int part, PersonId payer, Money amount, List<Posting> following) {}

    /**
     * @param refund unique and chosen by the caller: asking again with it changes nothing
     * @param reason why, as the postings say it
     */
    public record RefundRequest(BrandId brand, SubjectId subject, RefundId refund, Money amount, String reason) {
        public RefundRequest {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("nothing to refund: " + amount);
            }
        }
    }

    /** @param replayed whether a request of this key had opened it before */
    public record Opened(PaymentIntent intent, boolean replayed) {}

    /** What a request had opened, as it stands now. */
    public record Earlier(SubjectId subject, PaymentMethod method, PaymentIntent intent) {}

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
     * @throws DomainException {@code BALANCE_TOO_LOW}, {@code PAYMENT_DIFFERS} from the one that is open, or
     *     {@code REQUEST_IN_PROGRESS} if somebody opens it at this moment or its key has opened another: see
     *     {@link #findEarlier}
     */
    @Transactional
    public Opened open(OpenPayment wanted) {
        if (wanted.method() == PaymentMethod.BALANCE) {
            return new Opened(fromBalance(wanted), false);
        }
        var found = payments.findOpen(wanted);
        if (found.isPresent()) {
            var payment = found.get().payment();
            if (!found.get().over()) {
                if (!payment.amount().equals(wanted.amount())
                        || !payment.payer().equals(wanted.payer())) {
                    throw new DomainException(PaymentError.PAYMENT_DIFFERS);
                }
                var known = found.get().known();
                if (known.filter(opened -> !opened.equals(payment.id())).isPresent()) {
                    throw new DomainException(SharedError.REQUEST_IN_PROGRESS);
                }
                return new Opened(payment.intent(), known.isPresent());
            }
            payments.expire(payment);
        }
        var provider = providers.of(wanted.method());
        if (!provider.currencies().contains(wanted.amount().currency())) {
            throw new DomainException(PaymentError.METHOD_NOT_AVAILABLE);
        }
        var id = new PaymentId(ids.next());
        var redirect = provider.prepare(new PaymentProvider.Charge(
                new MerchantOrder(wanted.brand(), id), wanted.amount(), wanted.expiresAt(), wanted.returnPath()));
        once(() -> payments.insert(wanted, id, provider.merchant(), redirect));
        return new Opened(new PaymentIntent(id, PaymentState.CREATED, redirect), false);
    }

    /** What the payer's request of this key has opened. */
    public Optional<Earlier> findEarlier(BrandId brand, PersonId payer, String key) {
        return payments.findByKey(brand, payer, key)
                .map(payment -> new Earlier(payment.subject(), payment.method(), payment.intent()));
    }

    private PaymentIntent fromBalance(OpenPayment wanted) {
        var captured = new Captured(
                wanted.brand(),
                new PaymentId(ids.next()),
                wanted.subject(),
                wanted.part(),
                wanted.payer(),
                wanted.amount(),
                PaymentMethod.BALANCE,
                Purpose.SALE);
        var following = settle.tell(List.of(captured)).getFirst();
        if (!book(List.of(captured), false, List.of(following.orElse(List.of())))
                .getFirst()) {
            throw new DomainException(PaymentError.BALANCE_TOO_LOW);
        }
        var key = wanted.key();
        if (key != null) {
            once(() -> payments.keep(captured, key));
        }
        if (following.isPresent()) {
            return new PaymentIntent(captured.payment(), PaymentState.CAPTURED, null);
        }
        var refund = new RefundRequest(
                wanted.brand(), wanted.subject(), new RefundId(ids.next()), wanted.amount(), Refunds.NOT_PAYABLE);
        if (refund(List.of(refund), List.of()).getFirst() != RefundAnswer.ASKED) {
            throw new IllegalStateException("what was just paid for %s is not there".formatted(captured));
        }
        return new PaymentIntent(captured.payment(), PaymentState.REFUNDED, null);
    }

    /** Unless somebody else has written it meanwhile. */
    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new DomainException(SharedError.REQUEST_IN_PROGRESS);
        }
    }

    /**
     * Pays many new subjects out of wallets at once, a fixed number of statements; the payments are in order, nothing
     * where the wallet holds too little. Nobody else can pay for them before the transaction ends. The caller, who knows
     * that they are payable, makes true what follows: no listener is told.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Optional<PaymentId>> payFromBalance(List<BalanceCharge> charges) {
        var captured = charges.stream()
                .map(charge -> new Captured(
                        charge.brand(),
                        new PaymentId(ids.next()),
                        charge.subject(),
                        charge.part(),
                        charge.payer(),
                        charge.amount(),
                        PaymentMethod.BALANCE,
                        Purpose.SALE))
                .toList();
        var booked = book(
                captured, true, charges.stream().map(BalanceCharge::following).toList());
        return IntStream.range(0, charges.size())
                .mapToObj(i -> Optional.of(captured.get(i).payment()).filter(_ -> booked.get(i)))
                .toList();
    }

    /** Books those that the wallets cover, and stores them; says which. */
    private List<Boolean> book(List<Captured> captured, boolean opening, List<List<Posting>> following) {
        var entries = IntStream.range(0, captured.size())
                .mapToObj(i -> SettlePayment.entry(
                        captured.get(i), opening && captured.get(i).part() == 1, following.get(i)))
                .toList();
        var booked = ledger.post(entries).stream()
                .map(Posted.Recorded.class::isInstance)
                .toList();
        var paid = IntStream.range(0, captured.size())
                .filter(booked::get)
                .mapToObj(captured::get)
                .toList();
        if (!paid.isEmpty()) {
            payments.insertCaptured(paid);
        }
        return booked;
    }

    /**
     * Gives back many amounts at once, a fixed number of statements; answers are in order.
     *
     * @param first what the book must take before them, together with them, so that their accounts are locked once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RefundAnswer> refund(List<RefundRequest> requests, List<Entry> first) {
        return refunds.ask(requests, first);
    }
}
