package linli.payment.sandbox;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.payment.PaymentError;
import linli.payment.ProviderNotice;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox provider itself. */
@Service
class SandboxBank {
    static final String MERCHANT = "linli";
    private static final int SECRET_BYTES = 32;
    private static final int TOKEN_BYTES = 16;

    private final SandboxRepository charges;
    private final Ids ids;
    private final RandomGenerator random;
    private final JsonMapper json;

    SandboxBank(SandboxRepository charges, Ids ids, RandomGenerator random, JsonMapper json) {
        this.charges = charges;
        this.ids = ids;
        this.random = random;
        this.json = json;
        charges.insertMerchant(MERCHANT, bytes(SECRET_BYTES));
    }

    /** Registers a charge in the caller's transaction and returns the token of its page. */
    String register(String order, Money amount, String returnPath, Instant expiresAt) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
        charges.insert(token, ids.next(), MERCHANT, order, amount, returnPath, expiresAt);
        return token;
    }

    /** Ends the charge as the payer chose and queues its callbacks; false if it was decided or is too old. */
    @Transactional
    public boolean decide(String token, SandboxChoice choice) {
        if (!charges.decide(token, choice)) {
            return false;
        }
        var charge = charges.find(token).orElseThrow();
        var result = choice == SandboxChoice.FAILURE ? ProviderNotice.Result.FAILED : ProviderNotice.Result.CAPTURED;
        var body = json.writeValueAsString(charge.message(result));
        int callbacks = switch (choice) {
            case SUCCESS, FAILURE, DELAYED, LATE -> 1;
            case DUPLICATE -> 2;
            case SILENT -> 0;
        };
        for (int i = 0; i < callbacks; i++) {
            charges.insertCallback(ids.next(), token, body);
        }
        return true;
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
