package linli.identity.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.identity.DemoSignIns;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;

/**
 * One-time codes: six digits, good for five minutes, five tries and one use; at most five an hour go to one destination.
 */
@Service
class Codes {
    private static final int SALT_BYTES = 16;

    private final CodeRepository codes;
    private final CodeSender sender;
    private final DemoSignIns demo;
    private final RandomGenerator random;

    Codes(CodeRepository codes, CodeSender sender, DemoSignIns demo, RandomGenerator random) {
        this.codes = codes;
        this.sender = sender;
        this.demo = demo;
        this.random = random;
    }

    /** Sends a new code, which takes the place of the one before. The code comes back in a demonstration only. */
    Optional<String> send(Destination destination, Locale locale) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        if (!codes.save(destination, code, salt)) {
            throw new DomainException(IdentityError.TOO_MANY_CODES);
        }
        sender.send(destination, code, locale);
        return demo.isDemo() ? Optional.of(code) : Optional.empty();
    }

    /** Uses the code up, and refuses one that is wrong, used, too old or was guessed at too often. */
    void claim(Destination destination, String code) {
        if (!codes.claim(destination, code)) {
            throw new DomainException(IdentityError.CODE_WRONG);
        }
    }
}
