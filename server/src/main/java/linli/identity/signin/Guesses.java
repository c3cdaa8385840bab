package linli.identity.signin;

import java.util.Optional;
import java.util.function.Supplier;
import linli.identity.IdentityError;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.Sha256;
import org.springframework.stereotype.Service;

/**
 * Bounds how often secrets are guessed at without letting strangers lock anybody out. Ten wrong guesses lock the network
 * that they come from, whatever they are aimed at. An account that is guessed at from many networks answers each that has
 * guessed wrong before ever more slowly, and everybody else at once. A browser in which the person signed in before
 * counts by itself, so that whoever shares its network does not matter. Each try counts until it turns out right, so that
 * many at once get no more tries than one; only what turns out wrong locks, and is remembered.
 */
@Service
class Guesses {
    /** The wrong guess that locks. */
    static final int LOCKING = 10;

    private final GuessRepository guesses;

    Guesses(GuessRepository guesses) {
        this.guesses = guesses;
    }

    /** One try, which is to be taken back or said to be wrong. */
    record Attempt(byte[] source, Optional<byte[]> aim) {}

    /**
     * Begins a try at what belongs to a login, whether somebody has that or not.
     *
     * @throws DomainException if there were too many from there, or the last one was too short a time ago
     */
    Attempt begin(Guesser guesser, String login, Optional<PersonId> whose) {
        if (whose.isPresent() && guesses.isKnown(whose.get(), Sha256.of(guesser.browser()))) {
            return begin(Sha256.of("browser " + guesser.browser() + " of " + whose.get()), Optional.empty());
        }
        return begin(Sha256.of("network " + guesser.network()), Optional.of(Sha256.of("login " + login)));
    }

    private Attempt begin(PersonId self) {
        return begin(Sha256.of("person " + self), Optional.empty());
    }

    private Attempt begin(byte[] source, Optional<byte[]> aim) {
        if (!guesses.begin(source, aim.orElse(source), LOCKING)) {
            var patience = guesses.patience(source, aim.orElse(source), LOCKING);
            throw DomainException.later(
                    patience.toSeconds() > GuessRepository.SLOWEST_SECONDS
                            ? IdentityError.SIGN_IN_LOCKED
                            : IdentityError.SIGN_IN_SLOWED,
                    patience);
        }
        return new Attempt(source, aim);
    }

    /** The try was wrong; returns whether it locks where it comes from. */
    boolean countWrong(Attempt attempt) {
        attempt.aim().ifPresent(guesses::countWrongAt);
        return guesses.countWrong(attempt.source()) == LOCKING;
    }

    /** The try was right. */
    void takeBack(Attempt attempt) {
        guesses.takeBack(attempt.source());
    }

    /** What somebody who is signed in gets by a secret of their own, which refuses what is wrong. */
    <T> T judge(PersonId self, Supplier<T> secret) {
        var attempt = begin(self);
        try {
            var gotten = secret.get();
            takeBack(attempt);
            return gotten;
        } catch (DomainException e) {
            countWrong(attempt);
            throw e;
        }
    }

    /** The same of what gives nothing. */
    void judge(PersonId self, Runnable secret) {
        judge(self, () -> {
            secret.run();
            return true;
        });
    }

    /** Remembers that the person has signed in by this browser. */
    void remember(Guesser guesser, PersonId person) {
        guesses.remember(person, Sha256.of(guesser.browser()));
    }

    /** No browser counts as the person's any more. */
    void forgetBrowsers(PersonId person) {
        guesses.forgetBrowsers(person);
    }
}
