package linli.identity.signin;

import linli.identity.People;
import linli.identity.Sessions;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password so that whoever got in by the one before is out: all of it happens, or nothing does. */
@Service
class ReplacePassword {
    private final People people;
    private final Guesses guesses;
    private final Sessions sessions;

    ReplacePassword(People people, Guesses guesses, Sessions sessions) {
        this.people = people;
        this.guesses = guesses;
        this.sessions = sessions;
    }

    /** @param token of the one session that goes on, if any does */
    @Transactional
    void handle(PersonId person, String password, @Nullable String token) {
        people.setPassword(person, password);
        guesses.forgetBrowsers(person);
        sessions.endOthers(person, token);
    }
}
