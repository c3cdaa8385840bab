package linli.identity.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.identity.Audit;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a phone or an e-mail that of whoever is signed in, once they have shown a code that was sent there. Only they learn
 * that it is somebody else's, and of whom nothing. The one that it takes the place of is told.
 */
@Service
class BindDestination {
    private static final Logger LOG = LoggerFactory.getLogger(BindDestination.class);

    private final Codes codes;
    private final Guesses guesses;
    private final People people;
    private final CodeSender sender;
    private final Audit audit;
    private final TransactionTemplate transaction;

    BindDestination(
            Codes codes,
            Guesses guesses,
            People people,
            CodeSender sender,
            Audit audit,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.guesses = guesses;
        this.people = people;
        this.sender = sender;
        this.audit = audit;
        this.transaction = transaction;
    }

    void handle(PersonId person, Destination destination, Guesser guesser, String code, Locale locale) {
        guesses.judge(person, () -> {
            if (!codes.claimToBind(destination, person, guesser, code)) {
                throw DomainException.of("code", IdentityError.CODE_WRONG);
            }
        });
        Objects.requireNonNull(transaction.execute(_ -> bind(person, destination)))
                .filter(before -> !before.equals(destination))
                .ifPresent(before -> tell(before, locale));
    }

    private Optional<Destination> bind(PersonId person, Destination destination) {
        var before = people.bind(person, destination);
        audit.record(
                null,
                person,
                before.isPresent() ? "destination.replaced" : "destination.bound",
                Map.of("kind", destination.kind()));
        return before;
    }

    /** The change stands, whether or not they can be told. */
    private void tell(Destination before, Locale locale) {
        try {
            sender.sendReplaced(before, locale);
        } catch (MailException e) {
            LOG.warn("{} could not be told that it was replaced", before.masked(), e);
        }
    }
}
