package linli.payment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import linli.shared.BrandId;
import org.springframework.stereotype.Component;

/** Stands for whoever sells: knows a test's subjects, and says of every other that it is not its own. */
@Component
class PayableSubjects implements PaymentListener {
    private final Map<Long, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> told = new ConcurrentHashMap<>();

    void answer(long subject, Verdict verdict) {
        verdicts.put(subject, verdict);
    }

    int timesTold(long subject) {
        return told.getOrDefault(subject, new AtomicInteger()).get();
    }

    @Override
    public void lock(BrandId brand, long subject) {}

    @Override
    public Verdict captured(Captured payment) {
        told.computeIfAbsent(payment.subject(), _ -> new AtomicInteger()).incrementAndGet();
        return verdicts.getOrDefault(payment.subject(), new Verdict.NotMine());
    }
}
