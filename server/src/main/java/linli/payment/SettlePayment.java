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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place where what a provider says changes a payment. */
@Service
class SettlePayment {
    /** What became of what a provider said. */
    sealed interface Outcome {
        record Accepted() implements Outcome {}

        /** It was believed before. */
        record Replayed() implements Outcome {}

        /** It is not what was asked for: nothing changed, and somebody is to look at it. */
        record Mismatched(MismatchKind kind) implements Outcome {}
    }

    private final PaymentRepository payments;
    private final MismatchRepository mismatches;
    private final Refunds refunds;
    private final Ledger ledger;
    private final ObjectProvider<PaymentListener> listeners;
    private final Ids ids;
    private final TransactionTemplate savepoint;

    SettlePayment(
            PaymentRepository payments,
            MismatchRepository mismatches,
            Refunds refunds,
            Ledger ledger,
            ObjectProvider<PaymentListener> listeners,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.payments = payments;
        this.mismatches = mismatches;
        this.refunds = refunds;
        this.ledger = ledger;
        this.listeners = listeners;
        this.ids = ids;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param body what the provider sent, kept as evidence */
    @Transactional
    public Outcome handle(ProviderNotice notice, String body) {
        var payment = MerchantOrder.parse(notice.order())
                .flatMap(payments::lock)
                .filter(found -> found.method() == notice.method())
                .orElse(null);
        var outcome = payment == null ? new Outcome.Mismatched(MismatchKind.UNKNOWN_ORDER) : apply(payment, notice);
        payments.insertNotice(ids.next(), payment, notice, outcome, body);
        if (outcome instanceof Outcome.Mismatched(var kind)) {
            mismatches.note(ids.next(), kind, notice, payment);
        }
        return outcome;
    }

    private Outcome apply(Payment payment, ProviderNotice notice) {
        if (!payment.merchant().equals(notice.merchant())) {
            return new Outcome.Mismatched(MismatchKind.OTHER_MERCHANT);
        }
        if (!notice.isIn(payment.amount())) {
            return new Outcome.Mismatched(MismatchKind.OTHER_CURRENCY);
        }
        if (notice.minor() != payment.amount().minor()) {
            return new Outcome.Mismatched(MismatchKind.OTHER_AMOUNT);
        }
        return switch (notice.result()) {
            case FAILED -> fail(payment);
            case CAPTURED -> capture(payment, notice.reference());
        };
    }

    private Outcome fail(Payment payment) {
        if (!payment.state().mayBeCaptured()) {
            return new Outcome.Mismatched(MismatchKind.FAILED_AFTER_CAPTURE);
        }
        if (payment.state() != PaymentState.CREATED) {
            return new Outcome.Replayed();
        }
        payments.fail(payment);
        return new Outcome.Accepted();
    }

    private Outcome capture(Payment payment, String reference) {
        if (!payment.state().mayBeCaptured()) {
            return reference.equals(payment.reference())
                    ? new Outcome.Replayed()
                    : new Outcome.Mismatched(MismatchKind.PAID_TWICE);
        }
        lock(payment.brand(), payment.subject());
        if (!captureOnce(payment, reference)) {
            return new Outcome.Mismatched(MismatchKind.TRANSACTION_USED);
        }
        var following = tell(payment.captured());
        ledger.require(List.of(entry(payment.captured(), false, following.orElse(List.of()))));
        if (following.isEmpty()) {
            refunds.giveBack(List.of(new Refunds.Chosen(payment, ids.next(), payment.amount(), Refunds.NOT_PAYABLE)));
        }
        return new Outcome.Accepted();
    }

    /** Captures the payment, unless the transaction has captured another: payment_reference_idx decides. */
    private boolean captureOnce(Payment payment, String reference) {
        try {
            savepoint.executeWithoutResult(_ -> payments.capture(payment, reference));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
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
        postings.add(new Posting(MoneySource.of(payment.method(), payment.payer()), asset, -minor, "PAYMENT"));
        postings.add(new Posting(new LedgerAccount(AccountKind.ESCROW, payment.subject()), asset, minor, "PAYMENT"));
        postings.addAll(following);
        return new Entry(payment.brand(), "payment:" + payment.payment(), payment.subject(), opening, postings);
    }
}
