package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import linli.identity.Confirmations;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends the codes by which somebody confirms what they do: to their phone, or without one to their e-mail. */
@Service
class ConfirmByCode implements Confirmations {
    private final Codes codes;
    private final Guesses guesses;
    private final People people;
    private final Sessions sessions;

    ConfirmByCode(Codes codes, Guesses guesses, People people, Sessions sessions) {
        this.codes = codes;
        this.guesses = guesses;
        this.people = people;
        this.sessions = sessions;
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
    public void require(PersonId person, @Nullable String token, HttpServletRequest request, String code) {
        var destination = destination(person);
        sessions.requireRecent(person, token);
        guesses.judge(person, () -> {
            if (!codes.claimToConfirm(destination, person, Guesser.of(request), code)) {
                throw DomainException.of("code", IdentityError.CODE_WRONG);
            }
        });
    }

    private Destination destination(PersonId person) {
        return people.findDestination(person).orElseThrow(() -> new DomainException(IdentityError.NO_DESTINATION));
    }
}
