package linli.identity.account;

import java.util.Map;
import linli.identity.Audit;
import linli.identity.account.AccountController.UpdateAccountRequest;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a person's name, picture and consents; each change of consent is audited. */
@Service
class UpdateAccount {
    private final AccountRepository accounts;
    private final Audit audit;

    UpdateAccount(AccountRepository accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    void handle(PersonId person, UpdateAccountRequest wish) {
        var before = accounts.lockConsents(person);
        accounts.update(
                person,
                wish.name(),
                wish.avatar() == null ? null : wish.avatar().value(),
                wish.consents());
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
    }

    private void record(PersonId person, String purpose, boolean before, boolean after) {
        if (before != after) {
            audit.record(null, person, after ? "consent.given" : "consent.withdrawn", Map.of("purpose", purpose));
        }
    }
}
