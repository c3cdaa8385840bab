package linli.identity.signin;

import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;

/** Sets a new password for whoever proves by a code that the destination is theirs; all sessions end. */
@Service
class ResetPassword {
    private final Codes codes;
    private final People people;
    private final Sessions sessions;

    ResetPassword(Codes codes, People people, Sessions sessions) {
        this.codes = codes;
        this.people = people;
        this.sessions = sessions;
    }

    void handle(Destination destination, String code, String password) {
        codes.claim(destination, code);
        var person = people.find(destination).orElseThrow(() -> new DomainException(IdentityError.CODE_WRONG));
        people.setPassword(person, password);
        sessions.endOthers(person, null);
    }
}
