package linli.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.Posted;
import linli.payment.Payments.RefundAnswer;
import linli.payment.Payments.RefundRequest;
import linli.shared.Ids;
import linli.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives money back: out of the escrow in the caller's transaction, and at the provider afterwards, from a queue that
 * survives everything. The provider knows each refund by its id, so that asking again is harmless.
 */
@Service
class Refunds {
    /**
     * A piece of a refund and the payment it comes out of; that payment is locked.
     *
     * @param refund the provider's number of it
     * @param of what was asked for; the first piece has its id
     */
    record Chosen(Payment payment, RefundId refund, RefundId of, Money amount, String reason) {}

    /** Why money goes back that came for what could not be paid any more. */
    static final String NOT_PAYABLE = "REFUND_NOT_PAYABLE";

    private final PaymentRepository payments;
    private final RefundQueue refunds;
    private final Providers providers;
    private final Ledger ledger;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Refunds(
            PaymentRepository payments,
            RefundQueue refunds,
            Providers providers,
            Ledger ledger,
            Ids ids,
            TransactionTemplate transaction) {
        this.payments = payments;
        this.refunds = refunds;
        this.providers = providers;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = transaction;
    }

    List<RefundAnswer> ask(List<RefundRequest> requests, List<Entry> first) {
        if (requests.isEmpty()) {
            ledger.require(first);
            return List.of();
        }
        var captured = payments.lockCaptured(requests);
        var known = new HashSet<>(refunds.listKnown(requests));
        var left = new HashMap<PaymentId, Money>();
        captured.forEach(payment -> left.put(payment.id(), payment.amount().minus(payment.refunded())));
        var answers = new ArrayList<RefundAnswer>(requests.size());
        var chosen = new LinkedHashMap<Integer, List<Chosen>>();
        for (var request : requests) {
            if (!known.add(request.refund())) {
                answers.add(RefundAnswer.ASKED_BEFORE);
                continue;
            }
            var parts = split(request, captured, left);
            if (!parts.isEmpty()) {
                chosen.put(answers.size(), parts);
            }
            answers.add(RefundAnswer.NOT_COVERED);
        }
        var posted = giveBack(chosen.values().stream().flatMap(List::stream).toList(), first)
                .iterator();
        chosen.forEach((index, parts) -> {
            var pieces = parts.stream().map(_ -> posted.next()).distinct().toList();
            if (pieces.size() > 1) {
                throw new IllegalStateException("pieces %s of one refund answered %s".formatted(parts, pieces));
            }
            answers.set(index, pieces.getFirst());
        });
        return answers;
    }

    /**
     * What of a refund comes out of which payment of its subject, the latest first; nothing if they do not cover it. The
     * first piece keeps the refund's id, by which it is known.
     */
    private List<Chosen> split(RefundRequest request, List<Payment> captured, Map<PaymentId, Money> left) {
        var pieces = new ArrayList<Chosen>();
        var missing = request.amount();
        for (var payment : captured.reversed()) {
            var rest = left.get(payment.id());
            if (rest != null
                    && missing.isPositive()
                    && rest.isPositive()
                    && rest.currency() == missing.currency()
                    && payment.brand().equals(request.brand())
                    && payment.subject().equals(request.subject())) {
                var piece = rest.compareTo(missing) < 0 ? rest : missing;
                var id = pieces.isEmpty() ? request.refund() : new RefundId(ids.next());
                pieces.add(new Chosen(payment, id, request.refund(), piece, request.reason()));
                missing = missing.minus(piece);
            }
        }
        if (missing.isPositive()) {
            return List.of();
        }
        pieces.forEach(piece -> left.computeIfPresent(piece.payment().id(), (_, rest) -> rest.minus(piece.amount())));
        return pieces;
    }

    /** Posts and queues the refunds that the escrow still holds the money for, once the book has taken what comes first. */
    List<RefundAnswer> giveBack(List<Chosen> chosen, List<Entry> first) {
        var posted = ledger.post(Stream.concat(first.stream(), chosen.stream().map(Refunds::entry))
                .toList());
        if (!posted.stream().limit(first.size()).allMatch(Posted.Recorded.class::isInstance)) {
            throw new IllegalStateException("what comes before refunds answered " + posted);
        }
        var asked = new ArrayList<Chosen>();
        var sums = new LinkedHashMap<Payment, Money>();
        var answers = new ArrayList<RefundAnswer>();
        for (int i = 0; i < chosen.size(); i++) {
            var refund = chosen.get(i);
            answers.add(
                    switch (posted.get(first.size() + i)) {
                        case Posted.Recorded _ -> {
                            asked.add(refund);
                            sums.merge(refund.payment(), refund.amount(), Money::plus);
                            yield RefundAnswer.ASKED;
                        }
                        case Posted.AlreadyRecorded _ -> RefundAnswer.ASKED_BEFORE;
                        case Posted.Insufficient _ -> RefundAnswer.NOT_COVERED;
                    });
        }
        if (!asked.isEmpty()) {
            refunds.insert(asked);
            payments.addRefunds(sums);
        }
        return answers;
    }

    private static Entry entry(Chosen refund) {
        var payment = refund.payment();
        var asset = Asset.of(refund.amount().currency());
        long minor = refund.amount().minor();
        return new Entry(
                payment.brand(),
                "refund:" + refund.refund(),
                payment.subject(),
                List.of(
                        new Entry.Posting(LedgerAccount.escrow(payment.subject()), asset, -minor, refund.reason()),
                        new Entry.Posting(
                                MoneySource.of(payment.method(), payment.payer()), asset, minor, refund.reason())));
    }

    /** Asks the provider for it. A crash after the provider's answer only asks again. */
    void work(RefundQueue.Due due) {
        providers.of(due.method()).refund(due.order(), due.refund(), due.amount());
        transaction.executeWithoutResult(_ -> {
            payments.lock(due.order());
            refunds.finish(due);
            payments.settleRefunds(due.order().brand(), due.order().payment());
        });
    }
}
