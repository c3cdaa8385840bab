package linli.payment;

import java.util.List;
import java.util.stream.IntStream;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.Posted;
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
        switch (ledger.post(List.of(entry(payment.captured()))).getFirst()) {
            case Posted.Recorded _ -> {}
            case Posted.AlreadyRecorded _, Posted.Insufficient _ ->
                throw new IllegalStateException("payment %s is in the book before its capture".formatted(payment.id()));
        }
        if (!tell(List.of(payment.captured())).getFirst()) {
            refunds.giveBack(List.of(new Refunds.Chosen(payment, ids.next(), payment.amount())));
        }
        return Outcome.ACCEPTED;
    }

    void lock(BrandId brand, long subject) {
        listeners.orderedStream().forEach(listener -> listener.lock(brand, subject));
    }

    /** Whether each payment has found its subject payable. */
    List<Boolean> tell(List<PaymentListener.Captured> captured) {
        var verdicts = listeners
                .orderedStream()
                .map(listener -> listener.captured(captured))
                .toList();
        return IntStream.range(0, captured.size())
                .mapToObj(i -> verdicts.stream().anyMatch(of -> of.get(i) == Verdict.ACCEPTED)
                        && verdicts.stream().noneMatch(of -> of.get(i) == Verdict.REFUSED))
                .toList();
    }

    /** The money goes from where the method takes it into the subject's escrow. */
    static Entry entry(PaymentListener.Captured payment) {
        var asset = Asset.of(payment.amount().currency());
        long minor = payment.amount().minor();
        return new Entry(
                payment.brand(),
                "payment:" + payment.payment(),
                payment.subject(),
                List.of(
                        new Entry.Posting(
                                payment.method().source(payment.payer().value()), asset, -minor, "PAYMENT"),
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.ESCROW, payment.subject()), asset, minor, "PAYMENT")));
    }
}
