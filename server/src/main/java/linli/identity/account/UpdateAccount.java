package linli.identity.account;

import java.util.Map;
import linli.identity.Audit;
import linli.identity.account.AccountController.UpdateAccountRequest;
import linli.media.Media;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a person's name, picture and consents; each change of consent is audited. */
@Service
class UpdateAccount {
    private final AccountRepository accounts;
    private final Media media;
    private final Audit audit;

    UpdateAccount(AccountRepository accounts, Media media, Audit audit) {
        this.accounts = accounts;
        this.media = media;
        this.audit = audit;
    }

    @Transactional
    void handle(PersonId person, UpdateAccountRequest wish) {
        var locked = accounts.lockBefore(person);
        media.requireOwnFace(person, "avatar", locked.avatar(), wish.avatar());
        accounts.update(person, wish.name(), wish.avatar(), wish.consents());
        var before = locked.consents();
        record(
                person,
                "recommendation",
                before.recommendation(),
                wish.consents().recommendation());
        record(person, "marketing", before.marketing(), wish.consents().marketing());
        record(
                person,
                "cross-community",
                before.crossCommunity(),
                wish.consents().crossCommunity());
        record(person, "purchases", before.purchases(), wish.consents().purchases());
    }

    private void record(PersonId person, String purpose, boolean before, boolean after) {
        if (before != after) {
            audit.record(null, person, after ? "consent.given" : "consent.withdrawn", Map.of("purpose", purpose));
        }
    }
}
