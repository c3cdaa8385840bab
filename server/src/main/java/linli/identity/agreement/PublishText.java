package linli.identity.agreement;

import java.util.Map;
import linli.identity.Audit;
import linli.identity.IdentityError;
import linli.identity.TextVersion;
import linli.identity.agreement.LegalTextController.PublishTextRequest;
import linli.identity.agreement.LegalTextController.VersionCard;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new version of a text in force. */
@Service
class PublishText {
    private final LegalTextRepository texts;
    private final Audit audit;

    PublishText(LegalTextRepository texts, Audit audit) {
        this.texts = texts;
        this.audit = audit;
    }

    /** @throws DomainException {@code TEXT_CHANGED} if there is another version after the one that was seen */
    @Transactional
    VersionCard handle(PersonId by, TextVersion.Kind kind, PublishTextRequest wish) {
        var text = new TextVersion(kind, wish.after() + 1);
        VersionCard published;
        try {
            published = texts.insert(text, by, wish);
        } catch (DuplicateKeyException e) {
            throw new DomainException(IdentityError.TEXT_CHANGED);
        }
        audit.record(
                null,
                by,
                "text.published",
                Map.of(
                        "text",
                        kind.name(),
                        "version",
                        text.version(),
                        "weight",
                        wish.weight().name()));
        return published;
    }
}
