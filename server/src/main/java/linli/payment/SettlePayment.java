package linli.payment;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import linli.ledger.AccountClosedException;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.SubjectId;
import linli.payment.PaymentListener.Captured;
import linli.payment.PaymentListener.Verdict;
import linli.shared.BrandId;
import linli.shared.GroupCommit;
import linli.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where what providers say changes payments: many in one transaction, which takes its locks in the order of
 * all that is sold: what is paid for, payments, ledger.
 */
@Service
class SettlePayment {
    private static final int LARGEST_BATCH = 64;

    /** What became of what a provider said. */
    sealed interface Outcome {
        record Accepted() implements Outcome {}

        /** It was believed before. */
        record Replayed() implements Outcome {}

        /** It is not what was asked for: nothing changed, and somebody is to look at it. */
        record Mismatched(MismatchKind kind) implements Outcome {}
    }

    /** @param body what the provider sent, kept as evidence */
    record Said(ProviderNotice notice, String body) {}

    /** What was said, until it is known what becomes of it. */
    static final class Heard {
        final ProviderNotice notice;
        final String body;

        /** Which it is about; null if we know none such. */
        @Nullable
        Payment payment;

        private @Nullable Outcome outcome;

        private Heard(Said said) {
            this.notice = said.notice();
            this.body = said.body();
        }

        Outcome outcome() {
            return Objects.requireNonNull(outcome);
        }

        /** Zero if we know no such payment. */
        long brand() {
            return payment == null ? 0 : payment.brand().value();
        }

        Payment known() {
            return Objects.requireNonNull(payment);
        }
    }

    /** Somebody else changed a payment between the look at it and the write. */
    private static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("a payment changed meanwhile", null, false, false);
        }
    }

    private final PaymentRepository payments;
    private final MismatchRepository mismatches;
    private final Refunds refunds;
    private final Ledger ledger;
    private final ObjectProvider<PaymentListener> listeners;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final GroupCommit<Said, Optional<Outcome>> commit;

    SettlePayment(
            PaymentRepository payments,
            MismatchRepository mismatches,
            Refunds refunds,
            Ledger ledger,
            ObjectProvider<PaymentListener> listeners,
            Ids ids,
            TransactionTemplate transaction) {
        this.payments = payments;
        this.mismatches = mismatches;
        this.refunds = refunds;
        this.ledger = ledger;
        this.listeners = listeners;
        this.ids = ids;
        this.transaction = transaction;
        this.commit = new GroupCommit<>("payments", LARGEST_BATCH, this::settle);
    }

    @PreDestroy
    void close() {
        commit.close();
    }

    /**
     * Returns once it is durable. What has to wait for something else that was said at the same time goes with the next.
     *
     * @param body what the provider sent, kept as evidence
     */
    Outcome handle(ProviderNotice notice, String body) {
        var said = new Said(notice, body);
        var outcome = commit.submit(said);
        while (outcome.isEmpty()) {
            outcome = commit.submit(said);
        }
        return outcome.get();
    }

    /**
     * What becomes of each, in order; one transaction. Of what is about the same subject or transaction the first is settled
     * and the others are not yet. It is run once more if somebody else settled one of the payments or used one of the
     * transactions meanwhile, or somebody who would have earned by it has just left.
     */
    List<Optional<Outcome>> settle(List<Said> said) {
        try {
            return settleOnce(said);
        } catch (Overtaken | DuplicateKeyException | AccountClosedException e) {
            return settleOnce(said);
        }
    }

    private List<Optional<Outcome>> settleOnce(List<Said> said) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var heard = said.stream().map(Heard::new).toList();
            judge(heard);
            var settled = heard.stream().filter(each -> each.outcome != null).toList();
            payments.insertNotices(settled, ids);
            mismatches.note(settled);
            return heard.stream().map(each -> Optional.ofNullable(each.outcome)).toList();
        }));
    }

    private record Subject(BrandId brand, SubjectId subject) {}

    /** Settles as many as do not depend on each other. */
    private void judge(List<Heard> heard) {
        var found = payments.find(heard.stream().map(each -> each.notice).toList());
        var subjects = new HashSet<Subject>();
        var transactions = new HashSet<String>();
        var failing = new ArrayList<Heard>();
        var capturing = new ArrayList<Heard>();
        for (int i = 0; i < heard.size(); i++) {
            var each = heard.get(i);
            var known = found.get(i);
            if (known == null) {
                each.outcome = new Outcome.Mismatched(MismatchKind.UNKNOWN_ORDER);
                continue;
            }
            each.payment = known.payment();
            var subject = new Subject(each.payment.brand(), each.payment.subject());
            if (subjects.contains(subject)) {
                continue;
            }
            each.outcome = judge(known, each.notice);
            if (each.outcome == null) {
                subjects.add(subject);
                if (transactions.add(each.notice.reference())) {
                    (each.notice.result() == ProviderNotice.Result.FAILED ? failing : capturing).add(each);
                }
            }
        }
        capture(capturing);
        require(failing, payments.fail(failing.stream().map(Heard::known).toList()));
    }

    /** What becomes of it if no payment changes by it; null if one does. */
    private static @Nullable Outcome judge(PaymentRepository.Known known, ProviderNotice notice) {
        var payment = known.payment();
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
            case FAILED -> judgeFailure(payment);
            case CAPTURED -> judgeCapture(payment, notice.reference(), known.transactionUsed());
        };
    }

    private static @Nullable Outcome judgeFailure(Payment payment) {
        if (!payment.state().mayBeCaptured()) {
            return new Outcome.Mismatched(MismatchKind.FAILED_AFTER_CAPTURE);
        }
        return payment.state() == PaymentState.CREATED ? null : new Outcome.Replayed();
    }

    private static @Nullable Outcome judgeCapture(Payment payment, String reference, boolean transactionUsed) {
        if (!payment.state().mayBeCaptured()) {
            return reference.equals(payment.reference())
                    ? new Outcome.Replayed()
                    : new Outcome.Mismatched(MismatchKind.PAID_TWICE);
        }
        return transactionUsed ? new Outcome.Mismatched(MismatchKind.TRANSACTION_USED) : null;
    }

    private void capture(List<Heard> capturing) {
        if (capturing.isEmpty()) {
            return;
        }
        var captured = capturing.stream().map(each -> each.known().captured()).toList();
        var following = tell(captured);
        require(capturing, payments.capture(capturing));
        ledger.require(IntStream.range(0, captured.size())
                .mapToObj(i -> entry(captured.get(i), false, following.get(i).orElse(List.of())))
                .toList());
        refunds.giveBack(
                IntStream.range(0, capturing.size())
                        .filter(i -> following.get(i).isEmpty())
                        .mapToObj(i -> capturing.get(i).known())
                        .map(payment -> {
                            var refund = new RefundId(ids.next());
                            return new Refunds.Chosen(payment, refund, refund, payment.amount(), Refunds.NOT_PAYABLE);
                        })
                        .toList(),
                List.of());
    }

    private static void require(List<Heard> changing, int changed) {
        if (changed < changing.size()) {
            throw new Overtaken();
        }
        changing.forEach(each -> each.outcome = new Outcome.Accepted());
    }

    /** What follows from each payment whose subject is paid now; nothing if it found none that could be. In order. */
    List<Optional<List<Posting>>> tell(List<Captured> captured) {
        var verdicts = listeners
                .orderedStream()
                .map(listener -> listener.captured(captured))
                .toList();
        return IntStream.range(0, captured.size())
                .mapToObj(
                        i -> following(verdicts.stream().map(all -> all.get(i)).toList()))
                .toList();
    }

    private static Optional<List<Posting>> following(List<Verdict> verdicts) {
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
    static Entry entry(Captured payment, boolean opening, List<Posting> following) {
        var asset = Asset.of(payment.amount().currency());
        long minor = payment.amount().minor();
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(MoneySource.of(payment.method(), payment.payer()), asset, -minor, "PAYMENT"));
        postings.add(new Posting(LedgerAccount.escrow(payment.subject()), asset, minor, "PAYMENT"));
        postings.addAll(following);
        return new Entry(payment.brand(), "payment:" + payment.payment(), payment.subject(), opening, postings);
    }
}
