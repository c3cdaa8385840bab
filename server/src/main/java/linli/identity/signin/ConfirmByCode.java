package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import linli.identity.Confirmations;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the codes by which somebody confirms what they do: to their phone, or without one to their e-mail. */
@Service
class ConfirmByCode implements Confirmations {
    private final Codes codes;
    private final Guesses guesses;
    private final People people;
    private final Sessions sessions;
    private final TransactionTemplate transaction;

    ConfirmByCode(Codes codes, Guesses guesses, People people, Sessions sessions, TransactionTemplate transaction) {
        this.codes = codes;
        this.guesses = guesses;
        this.people = people;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    SessionController.CodeSent send(
            PersonId person, @Nullable String token, HttpServletRequest request, Locale locale) {
        var destination = destination(person);
        sessions.requireRecent(person, token);
        return new SessionController.CodeSent(
                destination.masked(),
                codes.sendToConfirm(destination, person, Guesser.of(request), locale)
                        .orElse(null));
    }

    @Override
    public <T> T confirmed(
            PersonId person, @Nullable String token, HttpServletRequest request, String code, Supplier<T> deed) {
        var destination = destination(person);
        sessions.requireRecent(person, token);
        var guesser = Guesser.of(request);
        Supplier<T> outcome = guesses.judge(
                person,
                () -> attempt(destination, person, guesser, code, deed)
                        .orElseThrow(() -> DomainException.of("code", IdentityError.CODE_WRONG)));
        return outcome.get();
    }

    /** What came of it, which may be its refusal; nothing if the code is wrong, which alone is a guess. */
    private <T> Optional<Supplier<T>> attempt(
            Destination destination, PersonId person, Guesser guesser, String code, Supplier<T> deed) {
        try {
            var done = transaction.execute(_ -> codes.claimToConfirm(destination, person, guesser, code)
                    ? Optional.of(deed.get())
                    : Optional.<T>empty());
            return Objects.requireNonNull(done).map(gotten -> () -> gotten);
        } catch (DomainException refusal) {
            return Optional.of(() -> {
                throw refusal;
            });
        }
    }

    private Destination destination(PersonId person) {
        return people.findDestination(person).orElseThrow(() -> new DomainException(IdentityError.NO_DESTINATION));
    }
}
