package linli.identity.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.identity.Agreements;
import linli.identity.Audit;
import linli.identity.DemoSignIns;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.Newcomers;
import linli.identity.Passwords;
import linli.identity.People;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out who is signing in, or refuses. Whoever works for a brand, and whoever set up a code generator, needs more
 * than a password.
 */
@Service
class SignIn {
    private final People people;
    private final Passwords passwords;
    private final Agreements agreements;
    private final SecondFactors factors;
    private final Codes codes;
    private final DemoSignIns demo;
    private final Guesses guesses;
    private final Audit audit;
    private final Newcomers newcomers;
    private final TransactionTemplate transaction;

    SignIn(
            People people,
            Passwords passwords,
            Agreements agreements,
            SecondFactors factors,
            Codes codes,
            DemoSignIns demo,
            Guesses guesses,
            Audit audit,
            Newcomers newcomers,
            TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.agreements = agreements;
        this.factors = factors;
        this.codes = codes;
        this.demo = demo;
        this.guesses = guesses;
        this.audit = audit;
        this.newcomers = newcomers;
        this.transaction = transaction;
    }

    PersonId handle(SignInRequest request, Guesser guesser, Locale locale) {
        return switch (request) {
            case SignInRequest.PasswordSignIn wish -> byPassword(wish, guesser);
            case SignInRequest.CodeSignIn wish -> byCode(wish, guesser, locale);
            case SignInRequest.DemoKeySignIn wish -> demo.get(wish.key());
        };
    }

    private PersonId byPassword(SignInRequest.PasswordSignIn wish, Guesser guesser) {
        var destination = parse(wish.login());
        var found = destination.flatMap(people::find);
        var attempt = guesses.begin(guesser, destination.map(Destination::value).orElse(wish.login()), found);
        if (!passwords.matches(found, wish.password())) {
            countWrong(attempt, found, "password");
            throw new DomainException(IdentityError.CREDENTIALS_WRONG);
        }
        var person = found.orElseThrow();
        if (factors.has(person) || people.isStaff(person)) {
            if (wish.code() == null) {
                guesses.takeBack(attempt);
                throw new DomainException(IdentityError.SECOND_FACTOR_REQUIRED);
            }
            if (!claim(person, destination.orElseThrow(), wish.code(), guesser)) {
                countWrong(attempt, found, "second-factor");
                throw new DomainException(IdentityError.CODE_WRONG);
            }
        }
        guesses.takeBack(attempt);
        return person;
    }

    private boolean claim(PersonId person, Destination destination, String code, Guesser guesser) {
        return factors.has(person) ? factors.claim(person, code) : codes.claim(destination, guesser, code);
    }

    /** An unknown destination becomes a new person's; one code alone opens no account that asks for more. */
    private PersonId byCode(SignInRequest.CodeSignIn wish, Guesser guesser, Locale locale) {
        var destination = Destination.parse(wish.destination());
        var attempt = guesses.begin(guesser, destination.value(), people.find(destination));
        Optional<PersonId> owner;
        try {
            owner = Objects.requireNonNull(transaction.execute(_ -> findOwner(destination, guesser, wish, locale)));
        } catch (DomainException e) {
            guesses.takeBack(attempt);
            throw e;
        }
        if (owner.isEmpty()) {
            guesses.countWrong(attempt);
            throw new DomainException(IdentityError.CODE_WRONG);
        }
        guesses.takeBack(attempt);
        var person = owner.get();
        if (factors.asksForMoreThanCode(person)) {
            throw new DomainException(IdentityError.PASSWORD_REQUIRED);
        }
        return person;
    }

    /**
     * Uses the code up for whoever has the destination, or will have; nothing for a code that is not right.
     *
     * @throws DomainException {@code CONSENT_REQUIRED} for the right code of somebody who has not agreed to the texts; it
     *     stays good
     */
    private Optional<PersonId> findOwner(
            Destination destination, Guesser guesser, SignInRequest.CodeSignIn wish, Locale locale) {
        if (!codes.claim(destination, guesser, wish.code())) {
            return Optional.empty();
        }
        var person = wish.name() == null
                ? people.findOrRegisterUnnamed(
                        destination, newcomers.propose(1, locale).getFirst())
                : people.findOrRegister(destination, wish.name());
        if (!agreements.agree(person, Objects.requireNonNullElse(wish.agreed(), List.of()))) {
            throw new DomainException(IdentityError.CONSENT_REQUIRED);
        }
        return Optional.of(person);
    }

    private void countWrong(Guesses.Attempt attempt, Optional<PersonId> whose, String reason) {
        var action = guesses.countWrong(attempt) ? "sign-in.locked" : "sign-in.failed";
        whose.ifPresent(person -> audit.record(null, person, action, Map.of("by", reason)));
    }

    private static Optional<Destination> parse(String login) {
        try {
            return Optional.of(Destination.parse(login));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }
}
