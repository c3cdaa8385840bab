package linli.identity.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import linli.identity.IdentityError;
import linli.identity.account.AccountQueries.AccountExport;
import linli.identity.account.AccountQueries.AccountView;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person's own account. */
@RestController
@RequestMapping("/api/me")
class AccountController {
    /** {@code avatar} is a picture's id. */
    record UpdateAccountRequest(
            @NotNull @Name(max = 40) String name,
            @Nullable @Pattern(regexp = "[1-9][0-9]{0,18}") String avatar,
            @NotNull @Valid Consents consents) {}

    /** What the person agrees to; each part can be withdrawn at any time. */
    record Consents(boolean recommendation, boolean marketing, boolean crossCommunity) {}

    private final AccountQueries accounts;
    private final UpdateAccount updateAccount;
    private final EraseAccount eraseAccount;

    AccountController(AccountQueries accounts, UpdateAccount updateAccount, EraseAccount eraseAccount) {
        this.accounts = accounts;
        this.updateAccount = updateAccount;
        this.eraseAccount = eraseAccount;
    }

    @Access(Access.Level.MEMBER)
    @GetMapping
    AccountView getAccount(Actor actor) {
        return accounts.find(actor.person()).orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
    }

    @Access(Access.Level.MEMBER)
    @PutMapping
    AccountView updateAccount(Actor actor, @Valid @RequestBody UpdateAccountRequest wish) {
        updateAccount.handle(actor.person(), wish);
        return getAccount(actor);
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/export")
    ResponseEntity<AccountExport> exportAccount(Actor actor) {
        var disposition =
                ContentDisposition.attachment().filename("linli-account.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(accounts.export(actor.person()));
    }

    /** Erases the person's data for good; what they bought and earned stays in the books without a name. */
    @Access(Access.Level.MEMBER)
    @OwnIdempotency("nothing is left to erase the second time, nor anybody to ask for it")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseAccount(Actor actor, Locale locale) {
        eraseAccount.handle(actor, locale);
    }
}
