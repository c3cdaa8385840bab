package linli.identity.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.identity.DemoSignIns;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.identity.signin.CodeRepository.Limit;
import linli.identity.signin.CodeRepository.Purpose;
import linli.identity.signin.CodeRepository.Use;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.Sha256;
import org.springframework.stereotype.Service;

/**
 * One-time codes: six digits, good for five minutes, five tries and one use, in the browser that asked for them, so that
 * nobody else can use up the tries or put another code in their place. One network may have five an hour sent to one
 * destination, all together twenty; what others had sent does not count for a browser that its person signed in by.
 */
@Service
class Codes {
    private static final int SALT_BYTES = 16;
    private static final int MOST_FROM_ONE = 5;
    private static final Limit TOGETHER = new Limit(new byte[0], 20);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CodeRepository codes;
    private final GuessRepository browsers;
    private final People people;
    private final CodeSender sender;
    private final DemoSignIns demo;
    private final RandomGenerator random;

    Codes(
            CodeRepository codes,
            GuessRepository browsers,
            People people,
            CodeSender sender,
            DemoSignIns demo,
            RandomGenerator random) {
        this.codes = codes;
        this.browsers = browsers;
        this.people = people;
        this.sender = sender;
        this.demo = demo;
        this.random = random;
    }

    /** Sends a new code to sign in by, which takes the place of this browser's before. It comes back in a demonstration only. */
    Optional<String> send(Destination destination, Guesser guesser, Locale locale) {
        return send(destination, Use.SIGN_IN, guesser, locale);
    }

    /** The same of a code that makes the destination the person's, and does nothing else. */
    Optional<String> sendToBind(Destination destination, PersonId person, Guesser guesser, Locale locale) {
        return send(destination, new Use(Purpose.BIND, person), guesser, locale);
    }

    /** The same of a code by which the person confirms what they do; the destination is theirs. */
    Optional<String> sendToConfirm(Destination destination, PersonId person, Guesser guesser, Locale locale) {
        return send(destination, new Use(Purpose.CONFIRM, person), guesser, locale);
    }

    private Optional<String> send(Destination destination, Use use, Guesser guesser, Locale locale) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        if (!save(destination, use, guesser, code)) {
            throw DomainException.later(IdentityError.TOO_MANY_CODES, HOUR);
        }
        sender.send(destination, code, locale);
        return demo.isDemo() ? Optional.of(code) : Optional.empty();
    }

    /** False if too many were sent. */
    private boolean save(Destination destination, Use use, Guesser guesser, String code) {
        var browser = Sha256.of(guesser.browser());
        boolean known = people.find(destination)
                .filter(person -> browsers.isKnown(person, browser))
                .isPresent();
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return codes.save(
                destination,
                browser,
                use,
                code,
                salt,
                new Limit(known ? browser : Sha256.of(guesser.network()), MOST_FROM_ONE),
                known ? null : TOGETHER);
    }

    /** Uses the code up; false for one that is wrong, used, too old, guessed at too often or another browser's. */
    boolean claim(Destination destination, Guesser guesser, String code) {
        return codes.claim(destination, Sha256.of(guesser.browser()), Use.SIGN_IN, code);
    }

    /** The same of a code that was sent to make the destination the person's. */
    boolean claimToBind(Destination destination, PersonId person, Guesser guesser, String code) {
        return codes.claim(destination, Sha256.of(guesser.browser()), new Use(Purpose.BIND, person), code);
    }

    /** The same of a code that was sent so that the person confirms what they do. */
    boolean claimToConfirm(Destination destination, PersonId person, Guesser guesser, String code) {
        return codes.claim(destination, Sha256.of(guesser.browser()), new Use(Purpose.CONFIRM, person), code);
    }
}
