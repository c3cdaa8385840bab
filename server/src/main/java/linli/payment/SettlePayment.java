package linli.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.payment.PaymentListener.Verdict;
import linli.shared.BrandId;
import linli.shared.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where what a provider says changes a payment. */
@Service
class SettlePayment {
    enum Outcome {
        ACCEPTED,
        REPLAYED,
        /** Not what was asked for: another merchant, amount, currency or transaction. */
        MISMATCH,
        UNKNOWN
    }

    private final PaymentRepository payments;
    private final Refunds refunds;
    private final Ledger ledger;
    private final ObjectProvider<PaymentListener> listeners;
    private final Ids ids;

    SettlePayment(
            PaymentRepository payments,
            Refunds refunds,
            Ledger ledger,
            ObjectProvider<PaymentListener> listeners,
            Ids ids) {
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
        this.listeners = listeners;
        this.ids = ids;
    }

    /** @param body what the provider sent, kept as evidence */
    @Transactional
    public Outcome handle(ProviderNotice notice, String body) {
        var order = MerchantOrder.parse(notice.order());
        var outcome = order.flatMap(payments::lock)
                .map(payment -> apply(payment, notice))
                .orElse(Outcome.UNKNOWN);
        payments.insertNotice(ids.next(), order.orElse(null), notice, outcome.name(), body);
        return outcome;
    }

    private Outcome apply(Payment payment, ProviderNotice notice) {
        if (payment.method() != notice.method()
                || !payment.merchant().equals(notice.merchant())
                || !payment.amount().equals(notice.amount())) {
            return Outcome.MISMATCH;
        }
        return switch (notice.result()) {
            case FAILED -> fail(payment);
            case CAPTURED -> capture(payment, notice.reference());
        };
    }

    private Outcome fail(Payment payment) {
        if (payment.state() != PaymentState.CREATED) {
            return Outcome.REPLAYED;
        }
        payments.fail(payment);
        return Outcome.ACCEPTED;
    }

    private Outcome capture(Payment payment, String reference) {
        if (!payment.state().mayBeCaptured()) {
            return reference.equals(payment.reference()) ? Outcome.REPLAYED : Outcome.MISMATCH;
        }
        lock(payment.brand(), payment.subject());
        payments.capture(payment, reference);
        var following = tell(payment.captured());
        ledger.require(List.of(entry(payment.captured(), false, following.orElse(List.of()))));
        if (following.isEmpty()) {
            refunds.giveBack(List.of(new Refunds.Chosen(payment, ids.next(), payment.amount())));
        }
        return Outcome.ACCEPTED;
    }

    void lock(BrandId brand, long subject) {
        listeners.orderedStream().forEach(listener -> listener.lock(brand, subject));
    }

    /** What follows from a payment whose subject is paid now; nothing if it found none that could be. */
    Optional<List<Posting>> tell(PaymentListener.Captured captured) {
        var verdicts = listeners
                .orderedStream()
                .map(listener -> listener.captured(captured))
                .toList();
        if (verdicts.stream().anyMatch(Verdict.Refused.class::isInstance)) {
            return Optional.empty();
        }
        return verdicts.stream()
                .filter(Verdict.Accepted.class::isInstance)
                .map(verdict -> ((Verdict.Accepted) verdict).following())
                .findFirst();
    }

    /**
     * The money goes from where the method takes it into the subject's escrow, and what follows out of that.
     *
     * @param opening whether the subject is new
     */
    static Entry entry(PaymentListener.Captured payment, boolean opening, List<Posting> following) {
        var asset = Asset.of(payment.amount().currency());
        long minor = payment.amount().minor();
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(payment.method().source(payment.payer().value()), asset, -minor, "PAYMENT"));
        postings.add(new Posting(new LedgerAccount(AccountKind.ESCROW, payment.subject()), asset, minor, "PAYMENT"));
        postings.addAll(following);
        return new Entry(payment.brand(), "payment:" + payment.payment(), payment.subject(), opening, postings);
    }
}
