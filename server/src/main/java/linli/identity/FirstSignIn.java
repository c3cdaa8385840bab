package linli.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first person gets in, before there is a brand or mail to send a code by: a link for whoever starts the server,
 * good for half an hour and one use. It is offered again, for the same person, until they have a lasting way in: a passkey, or a password with
 * a phone or an e-mail. From then on no link lets anybody in.
 */
@Service
public class FirstSignIn {
    private static final int TOKEN_BYTES = 24;

    private final People people;
    private final FirstSignInRepository links;
    private final RandomGenerator random;

    FirstSignIn(People people, FirstSignInRepository links, RandomGenerator random) {
        this.people = people;
        this.links = links;
        this.random = random;
    }

    /** A new link's path; those made before lead nowhere from now on. */
    @Transactional
    public String offer() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.save(links.lockPerson().orElseGet(this::register), token);
        return "/sign-in/" + token;
    }

    /** Whoever starts the server runs the installation. */
    private PersonId register() {
        var person = people.register("总部 HQ");
        people.makeOperator(person);
        return person;
    }

    /** Whether there is somebody whom the links are for. */
    public boolean isSomebodys() {
        return links.isSomebodys();
    }

    /** Whether that is somebody who has no lasting way in yet. */
    public boolean isNeeded() {
        return links.isNeeded();
    }

    /** Whether the person is the one whom the links are for, and has no lasting way in yet. */
    public boolean isNeededBy(PersonId person) {
        return links.isNeededBy(person);
    }

    /** Uses the link up and says whom it signs in. */
    public Optional<PersonId> claim(String token) {
        return links.claim(token);
    }
}
