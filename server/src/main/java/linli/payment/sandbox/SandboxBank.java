package linli.payment.sandbox;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import linli.payment.PaymentError;
import linli.payment.ProviderNotice;
import linli.payment.sandbox.SandboxRepository.Callback;
import linli.payment.sandbox.SandboxRepository.Decision;
import linli.shared.DomainException;
import linli.shared.GroupCommit;
import linli.shared.Ids;
import linli.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sandbox provider itself. */
@Service
class SandboxBank {
    static final String MERCHANT = "linli";
    private static final int SECRET_BYTES = 32;
    private static final int TOKEN_BYTES = 16;
    private static final int LARGEST_BATCH = 64;

    private final SandboxRepository charges;
    private final Ids ids;
    private final RandomGenerator random;
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
    private final GroupCommit<Decision, Optional<Told>> decisions;

    /** @param callbacks what the merchant is to be told at once, by whoever asked: nobody is led back before */
    record Told(SandboxCharge charge, List<Callback> callbacks) {}

    SandboxBank(SandboxRepository charges, Ids ids, RandomGenerator random) {
        this.charges = charges;
        this.ids = ids;
        this.random = random;
        this.decisions = new GroupCommit<>("sandbox", LARGEST_BATCH, this::decideAll);
        charges.insertMerchant(MERCHANT, bytes(SECRET_BYTES));
    }

    /** Registers a charge in the caller's transaction and returns the token of its page. */
    String register(String order, Money amount, String returnPath, Instant expiresAt) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
        charges.insert(token, ids.next(), MERCHANT, order, amount, returnPath, expiresAt);
        return token;
    }

    /** Ends the charge as the payer chose, unless it was decided before or is too old. */
    Told decide(String token, SandboxChoice choice) {
        int callbacks = switch (choice) {
            case SUCCESS, FAILURE, DELAYED, LATE -> 1;
            case DUPLICATE -> 2;
            case SILENT -> 0;
        };
        var decision = new Decision(
                token, choice, Stream.generate(ids::next).limit(callbacks).toList());
        return decisions.submit(decision).orElseGet(() -> new Told(getCharge(token), charges.untold(token)));
    }

    /** Of several for one charge the first decides. */
    private List<Optional<Told>> decideAll(List<Decision> all) {
        var firsts = new LinkedHashMap<String, Decision>();
        all.forEach(decision -> firsts.putIfAbsent(decision.token(), decision));
        var decided = charges.decide(List.copyOf(firsts.values()));
        return all.stream()
                .map(decision -> firsts.get(decision.token()) == decision
                        ? Optional.ofNullable(decided.get(decision.token())).map(each -> told(decision, each))
                        : Optional.<Told>empty())
                .toList();
    }

    /** What there is to say only later is left to the job. */
    private static Told told(Decision decision, SandboxCharge charge) {
        var now = charge.message().isPresent() ? decision.callbacks() : List.<Long>of();
        return new Told(charge, now.stream().map(id -> new Callback(id, charge)).toList());
    }

    @PreDestroy
    void close() {
        decisions.close();
    }

    /** What a merchant's messages are signed with, which never changes. */
    byte[] secret(String merchant) {
        return secrets.computeIfAbsent(merchant, charges::getSecret);
    }

    SandboxCharge getCharge(String token) {
        return charges.find(token).orElseThrow(() -> new DomainException(PaymentError.PAYMENT_NOT_FOUND));
    }

    Optional<ProviderNotice> query(String order) {
        return charges.find(MERCHANT, order).flatMap(SandboxCharge::message).map(SandboxCharge.SandboxMessage::notice);
    }

    @Transactional
    public void refund(String order, long refund, Money amount) {
        if (!charges.refund(MERCHANT, order, Long.toString(refund), amount)) {
            throw new IllegalStateException("nothing was paid for " + order);
        }
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
