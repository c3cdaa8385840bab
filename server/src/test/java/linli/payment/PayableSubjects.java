package linli.payment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import linli.ledger.SubjectId;
import org.springframework.stereotype.Component;

/** Stands for whoever sells: knows a test's subjects, and says of every other that it is not its own. */
@Component
class PayableSubjects implements PaymentListener {
    private final Map<SubjectId, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<SubjectId, AtomicInteger> told = new ConcurrentHashMap<>();

    void answer(SubjectId subject, Verdict verdict) {
        verdicts.put(subject, verdict);
    }

    int timesTold(SubjectId subject) {
        return told.getOrDefault(subject, new AtomicInteger()).get();
    }

    @Override
    public List<Verdict> captured(List<Captured> payments) {
        return payments.stream().map(this::judge).toList();
    }

    private Verdict judge(Captured payment) {
        told.computeIfAbsent(payment.subject(), _ -> new AtomicInteger()).incrementAndGet();
        return verdicts.getOrDefault(payment.subject(), new Verdict.NotMine());
    }
}
