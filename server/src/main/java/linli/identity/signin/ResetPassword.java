package linli.identity.signin;

import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.Passwords;
import linli.identity.People;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;

/** Sets a new password for whoever proves by a code that the destination is theirs; all sessions end. */
@Service
class ResetPassword {
    private final Codes codes;
    private final Guesses guesses;
    private final Passwords passwords;
    private final People people;
    private final ReplacePassword replace;

    ResetPassword(Codes codes, Guesses guesses, Passwords passwords, People people, ReplacePassword replace) {
        this.codes = codes;
        this.guesses = guesses;
        this.passwords = passwords;
        this.people = people;
        this.replace = replace;
    }

    void handle(Destination destination, Guesser guesser, String code, String password) {
        passwords.check(password);
        var found = people.find(destination);
        var attempt = guesses.begin(guesser, destination.value(), found);
        if (!codes.claim(destination, guesser, code) || found.isEmpty()) {
            guesses.countWrong(attempt);
            throw new DomainException(IdentityError.CODE_WRONG);
        }
        replace.handle(found.get(), password, null);
        guesses.takeBack(attempt);
    }
}
