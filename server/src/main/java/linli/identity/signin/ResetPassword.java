package linli.identity.signin;

import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.Passwords;
import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;

/** Sets a new password for whoever proves by a code that the destination is theirs; all sessions end. */
@Service
class ResetPassword {
    private final Codes codes;
    private final Guesses guesses;
    private final Passwords passwords;
    private final People people;
    private final Sessions sessions;

    ResetPassword(Codes codes, Guesses guesses, Passwords passwords, People people, Sessions sessions) {
        this.codes = codes;
        this.guesses = guesses;
        this.passwords = passwords;
        this.people = people;
        this.sessions = sessions;
    }

    void handle(Destination destination, Guesser guesser, String code, String password) {
        passwords.check(password);
        var found = people.find(destination);
        var attempt = guesses.begin(guesser, destination.value(), found);
        if (!codes.claim(destination, guesser, code) || found.isEmpty()) {
            throw new DomainException(IdentityError.CODE_WRONG);
        }
        var person = found.get();
        people.setPassword(person, password);
        guesses.takeBack(attempt);
        guesses.forgetBrowsers(person);
        sessions.endOthers(person, null);
    }
}
