package linli.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import linli.identity.Audit;
import linli.identity.IdentityError;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes from an authenticator app, with recovery codes for when it is lost. */
@Service
public class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** What an authenticator app needs; {@code uri} is what its QR code says. */
    record SecondFactorSecret(String secret, String uri) {}

    private final SecondFactorRepository factors;
    private final Guesses guesses;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    SecondFactors(SecondFactorRepository factors, Guesses guesses, Audit audit, RandomGenerator random, Clock clock) {
        this.factors = factors;
        this.guesses = guesses;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    public boolean has(PersonId person) {
        return factors.find(person)
                .filter(SecondFactorRepository.Secret::confirmed)
                .isPresent();
    }

    /** Whether a code alone does not open the account: there is an app, or somebody who works for a brand has a password. */
    boolean asksForMoreThanCode(PersonId person) {
        return factors.asksForMoreThanCode(person);
    }

    /** Proposes a secret, which counts only once a code of it was shown. */
    @Transactional
    SecondFactorSecret propose(PersonId person, String label) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        if (!factors.propose(person, secret)) {
            throw new DomainException(IdentityError.SECOND_FACTOR_EXISTS);
        }
        var text = Totp.base32(secret);
        var name = URLEncoder.encode("Linli:" + label, StandardCharsets.UTF_8).replace("+", "%20");
        return new SecondFactorSecret(text, "otpauth://totp/%s?secret=%s&issuer=Linli".formatted(name, text));
    }

    /** Makes the proposed secret count, and returns the recovery codes, which are shown this once. */
    @Transactional
    List<String> confirm(PersonId person, String code) {
        var secret = factors.find(person)
                .filter(found -> !found.confirmed())
                .orElseThrow(() -> new DomainException(IdentityError.SECOND_FACTOR_KEPT));
        var step = Totp.step(secret.secret(), clock.instant(), code);
        if (step.isEmpty() || !factors.confirm(person, step.getAsLong())) {
            throw new DomainException(IdentityError.SECOND_FACTOR_WRONG);
        }
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(recoveryCode());
        }
        factors.replaceRecoveryCodes(person, codes);
        audit.record(null, person, "second-factor.set", Map.of());
        return codes;
    }

    /**
     * Uses up a code of whoever has set up an app, and refuses them without a right one. Not to be called in a transaction
     * that may be undone: a code is good once, and each wrong one is remembered as a guess.
     */
    public void require(PersonId person, @Nullable String code) {
        if (!has(person)) {
            return;
        }
        if (code == null) {
            throw new DomainException(IdentityError.SECOND_FACTOR_WRONG);
        }
        guesses.judge(person, () -> {
            if (!claim(person, code)) {
                throw new DomainException(IdentityError.SECOND_FACTOR_WRONG);
            }
        });
    }

    /** Uses up a code of the app or a recovery code. */
    boolean claim(PersonId person, String code) {
        var secret = factors.find(person).filter(SecondFactorRepository.Secret::confirmed);
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret.get().secret(), clock.instant(), code);
        return step.isPresent()
                ? factors.claimStep(person, step.getAsLong())
                : factors.claimRecoveryCode(person, code.strip());
    }

    @Transactional
    void remove(PersonId person, String code) {
        if (!has(person)) {
            throw new DomainException(IdentityError.SECOND_FACTOR_KEPT);
        }
        if (!claim(person, code)) {
            throw new DomainException(IdentityError.SECOND_FACTOR_WRONG);
        }
        factors.remove(person);
        audit.record(null, person, "second-factor.removed", Map.of());
    }

    private String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.insert(RECOVERY_LENGTH / 2, '-').toString();
    }
}
