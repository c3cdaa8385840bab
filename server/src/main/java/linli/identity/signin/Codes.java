package linli.identity.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.identity.DemoSignIns;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.shared.DomainException;
import linli.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes: six digits, good for five minutes, five tries and one use, in the browser that asked for them, so that
 * nobody else can use up the tries or put another code in their place. One network may have five an hour sent to one
 * destination, all together twenty; what others had sent does not count for a browser that its person signed in by.
 */
@Service
class Codes {
    private static final int SALT_BYTES = 16;
    private static final int MOST_FROM_ONE = 5;
    private static final int MOST_TOGETHER = 20;
    private static final byte[] TOGETHER = {};
    private static final Duration HOUR = Duration.ofHours(1);

    private final CodeRepository codes;
    private final GuessRepository browsers;
    private final People people;
    private final CodeSender sender;
    private final DemoSignIns demo;
    private final RandomGenerator random;
    private final TransactionTemplate transaction;

    Codes(
            CodeRepository codes,
            GuessRepository browsers,
            People people,
            CodeSender sender,
            DemoSignIns demo,
            RandomGenerator random,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.browsers = browsers;
        this.people = people;
        this.sender = sender;
        this.demo = demo;
        this.random = random;
        this.transaction = transaction;
    }

    /** Sends a new code, which takes the place of this browser's before. It comes back in a demonstration only. */
    Optional<String> send(Destination destination, Guesser guesser, Locale locale) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        if (!Objects.requireNonNull(transaction.execute(_ -> save(destination, guesser, code)))) {
            throw DomainException.later(IdentityError.TOO_MANY_CODES, HOUR);
        }
        sender.send(destination, code, locale);
        return demo.isDemo() ? Optional.of(code) : Optional.empty();
    }

    /** False if too many were sent. */
    private boolean save(Destination destination, Guesser guesser, String code) {
        var browser = Sha256.of(guesser.browser());
        boolean known = people.find(destination)
                .filter(person -> browsers.isKnown(person, browser))
                .isPresent();
        boolean allowed = known
                ? codes.countSending(destination, browser, MOST_FROM_ONE)
                : codes.countSending(destination, Sha256.of(guesser.network()), MOST_FROM_ONE)
                        && codes.countSending(destination, TOGETHER, MOST_TOGETHER);
        if (allowed) {
            var salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            codes.save(destination, browser, code, salt);
        }
        return allowed;
    }

    /** Uses the code up; false for one that is wrong, used, too old, guessed at too often or another browser's. */
    boolean claim(Destination destination, Guesser guesser, String code) {
        return codes.claim(destination, Sha256.of(guesser.browser()), code);
    }
}
