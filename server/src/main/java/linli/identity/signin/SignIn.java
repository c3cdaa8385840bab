package linli.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.identity.Audit;
import linli.identity.DemoSignIns;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.Passwords;
import linli.identity.People;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds out who is signing in, or refuses. Whoever works for a brand, and whoever set up a code generator, needs more
 * than a password. Each attempt counts as failed before it is made, so that many at once get no more tries than one.
 */
@Service
class SignIn {
    private static final int LOCKING_FAILURE = 10;

    private final People people;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Codes codes;
    private final DemoSignIns demo;
    private final FailureRepository failures;
    private final Audit audit;
    private final Problems texts;
    private final RandomGenerator random;

    SignIn(
            People people,
            Passwords passwords,
            SecondFactors factors,
            Codes codes,
            DemoSignIns demo,
            FailureRepository failures,
            Audit audit,
            Problems texts,
            RandomGenerator random) {
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.codes = codes;
        this.demo = demo;
        this.failures = failures;
        this.audit = audit;
        this.texts = texts;
        this.random = random;
    }

    PersonId handle(SignInRequest request, Locale locale) {
        return switch (request) {
            case SignInRequest.PasswordSignIn wish -> byPassword(wish.login(), wish.password(), wish.code());
            case SignInRequest.CodeSignIn wish -> byCode(wish, locale);
            case SignInRequest.DemoKeySignIn wish -> demo.get(wish.key());
        };
    }

    private PersonId byPassword(String login, String password, @Nullable String code) {
        var destination = parse(login);
        var digest = digest(destination.map(Destination::value).orElse(login));
        int failure = failures.count(digest);
        if (failure == 0) {
            throw new DomainException(IdentityError.SIGN_IN_LOCKED);
        }
        var found = destination.flatMap(people::find);
        if (!passwords.matches(found, password)) {
            found.ifPresent(person -> recordFailure(person, failure, "password"));
            throw new DomainException(IdentityError.CREDENTIALS_WRONG);
        }
        var person = found.orElseThrow();
        checkSecondFactor(person, destination.orElseThrow(), code, failure);
        failures.forgive(digest);
        return person;
    }

    private void checkSecondFactor(PersonId person, Destination destination, @Nullable String code, int failure) {
        boolean generator = factors.has(person);
        if (!generator && !people.isStaff(person)) {
            return;
        }
        if (code == null) {
            throw new DomainException(IdentityError.SECOND_FACTOR_REQUIRED);
        }
        try {
            if (!generator) {
                codes.claim(destination, code);
            } else if (!factors.claim(person, code)) {
                throw new DomainException(IdentityError.CODE_WRONG);
            }
        } catch (DomainException e) {
            recordFailure(person, failure, "second-factor");
            throw e;
        }
    }

    /** An unknown destination becomes a new person's; one code alone opens no account that asks for more. */
    private PersonId byCode(SignInRequest.CodeSignIn wish, Locale locale) {
        var destination = Destination.parse(wish.destination());
        codes.claim(destination, wish.code());
        var name = wish.name() == null
                ? texts.text("person.unnamed", locale, "%04d".formatted(random.nextInt(10_000)))
                : wish.name();
        var person = people.findOrRegister(destination, name);
        if (factors.has(person) || people.isStaff(person) && passwords.has(person)) {
            throw new DomainException(IdentityError.PASSWORD_REQUIRED);
        }
        return person;
    }

    private void recordFailure(PersonId person, int failure, String reason) {
        audit.record(
                null, person, failure == LOCKING_FAILURE ? "sign-in.locked" : "sign-in.failed", Map.of("by", reason));
    }

    private static Optional<Destination> parse(String login) {
        try {
            return Optional.of(Destination.parse(login));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    private static byte[] digest(String login) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
