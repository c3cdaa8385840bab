package linli.identity.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import linli.identity.IdentityError;
import linli.identity.Newcomers;
import linli.identity.account.AccountQueries.AccountExport;
import linli.identity.account.AccountQueries.AccountView;
import linli.media.MediaId;
import linli.media.Stored;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import linli.shared.web.AmountRequest;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person's own account. */
@RestController
@RequestMapping("/api/me")
class AccountController {
    private static final int PROPOSED = 8;

    /** {@code avatar} is a picture's id. */
    record UpdateAccountRequest(
            @NotNull @Name(max = 40) String name,
            @Nullable @Stored MediaId avatar,
            @NotNull @Valid Consents consents) {}

    record ProposedNames(List<String> names) {}

    /** What the person agrees to; each part can be withdrawn at any time. */
    record Consents(boolean recommendation, boolean marketing, boolean crossCommunity, boolean purchases) {}

    /** @param asksForCode whether leaving takes a code of the person's authenticator app */
    record Leaving(List<StandingView> standing, boolean asksForCode) {}

    /**
     * Something that stands of the person.
     *
     * @param matter its kind, such as {@code ORDER_TO_COLLECT}; more may come
     * @param text what it is and what to do about it, in the reader's language
     */
    record StandingView(
            String matter,
            Standing.Consequence consequence,
            String text,
            @Nullable BrandId brand,
            Standing.@Nullable Thing thing,
            long count,
            @Nullable Money amount,
            @Nullable Instant until) {}

    /**
     * @param givesUp what is let go of, by the exact amount that was shown
     * @param code of the authenticator app, for those who have set one up
     */
    record LeaveRequest(
            @NotNull @Size(max = 200) List<@NotNull @Valid GiveUp> givesUp,
            @Nullable @Characters(max = 20) String code) {}

    record GiveUp(
            @NotNull BrandId brand,
            @NotNull @Pattern(regexp = "[A-Z_]{1,40}") String matter,
            @NotNull @Valid AmountRequest amount) {}

    private final AccountQueries accounts;
    private final UpdateAccount updateAccount;
    private final LeaveForGood leaveForGood;
    private final Newcomers newcomers;
    private final Problems texts;

    AccountController(
            AccountQueries accounts,
            UpdateAccount updateAccount,
            LeaveForGood leaveForGood,
            Newcomers newcomers,
            Problems texts) {
        this.accounts = accounts;
        this.updateAccount = updateAccount;
        this.leaveForGood = leaveForGood;
        this.newcomers = newcomers;
        this.texts = texts;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping
    AccountView getAccount(Actor actor) {
        return accounts.find(actor.person()).orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
    }

    @Access(level = Access.Level.MEMBER)
    @PutMapping
    AccountView updateAccount(Actor actor, @Valid @RequestBody UpdateAccountRequest wish) {
        updateAccount.handle(actor.person(), wish);
        return getAccount(actor);
    }

    /** Names that the person could go by, in the reader's language; others each time. */
    @Access(level = Access.Level.MEMBER)
    @GetMapping("/proposed-names")
    ProposedNames proposeNames(Locale locale) {
        return new ProposedNames(newcomers.propose(PROPOSED, locale));
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/export")
    ResponseEntity<AccountExport> exportAccount(Actor actor) {
        var disposition =
                ContentDisposition.attachment().filename("linli-account.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(accounts.export(actor.person()));
    }

    /** What stands in the way of leaving, what would be lost by it, and what would end; the first is asked again then. */
    @Access(level = Access.Level.MEMBER)
    @GetMapping("/leaving")
    Leaving getLeaving(Actor actor, Locale locale) {
        return new Leaving(
                leaveForGood.list(actor.person()).stream()
                        .map(standing -> view(standing, locale))
                        .toList(),
                leaveForGood.asksForCode(actor.person()));
    }

    /**
     * Erases the person's data for good; what they bought and earned stays in the books without a name. Refused with
     * {@code STILL_STANDING} and the list of it while anything is unsettled that is not given up to the cent.
     */
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("nothing is left to erase the second time, nor anybody to ask for it")
    @PostMapping("/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @Valid @RequestBody LeaveRequest wish, Locale locale) {
        leaveForGood.handle(
                actor.person(),
                wish.givesUp().stream()
                        .map(each -> new Departure.GivenUp(
                                each.brand(), each.matter(), each.amount().money()))
                        .collect(Collectors.toSet()),
                wish.code(),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(LeaveForGood.StillStanding e, Locale locale) {
        var problem = texts.of(IdentityError.STILL_STANDING, List.of(), locale);
        problem.setProperty(
                "standing",
                e.standings().stream().map(standing -> view(standing, locale)).toList());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private StandingView view(Standing standing, Locale locale) {
        return new StandingView(
                standing.matter().name(),
                standing.matter().consequence(),
                texts.text("leaving." + standing.matter().name(), locale, standing.count()),
                standing.brand(),
                standing.thing(),
                standing.count(),
                standing.amount(),
                standing.until());
    }
}
