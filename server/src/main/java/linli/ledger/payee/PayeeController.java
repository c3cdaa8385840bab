package linli.ledger.payee;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import linli.identity.Confirmations;
import linli.identity.Sessions;
import linli.ledger.Beneficiary;
import linli.ledger.LedgerPermission;
import linli.ledger.NewPayee;
import linli.ledger.OwnerId;
import linli.ledger.Payee;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one's own money goes, and that of a store. */
@RestController
@RequestMapping("/api/brands/{brand}")
class PayeeController {
    /** @param code the one that was sent to confirm it */
    record AddPayeeRequest(
            @NotNull PayeeKind kind,
            @NotBlank @Characters(max = 254) String account,
            @Nullable @Name(max = 40) String bank,
            @NotNull @Name(max = 40) String holder,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {
        @Override
        public String toString() {
            return "AddPayeeRequest";
        }
    }

    record ProposePayeeRequest(
            @NotNull PayeeKind kind,
            @NotBlank @Characters(max = 254) String account,
            @Nullable @Name(max = 40) String bank,
            @NotNull @Name(max = 40) String holder) {
        @Override
        public String toString() {
            return "ProposePayeeRequest";
        }
    }

    private final KeepPayees payees;
    private final WaitingPayees waiting;
    private final Confirmations confirmations;

    PayeeController(KeepPayees payees, WaitingPayees waiting, Confirmations confirmations) {
        this.payees = payees;
        this.waiting = waiting;
        this.confirmations = confirmations;
    }

    @GetMapping("/wallet/payees")
    @Access(level = Access.Level.MEMBER)
    List<Payee> myPayees(@PathVariable BrandId brand, Actor actor) {
        return payees.list(brand, Beneficiary.of(actor.person()));
    }

    /** Refused unless they have signed in lately and show the code that was sent to them. */
    @PostMapping("/wallet/payees")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the code is good for one use, and an account must not be stored a second time")
    @ResponseStatus(HttpStatus.CREATED)
    Payee addPayee(
            @PathVariable BrandId brand,
            Actor actor,
            @Valid @RequestBody AddPayeeRequest wish,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request) {
        var payee = new NewPayee(wish.kind(), wish.account(), wish.bank(), wish.holder());
        return confirmations.confirmed(
                actor.person(), token, request, wish.code(), () -> payees.keep(brand, actor.person(), payee));
    }

    @PutMapping("/wallet/payees/{payee}/preferred")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void preferPayee(@PathVariable BrandId brand, @PathVariable PayeeId payee, Actor actor) {
        payees.prefer(brand, Beneficiary.of(actor.person()), payee);
    }

    @DeleteMapping("/wallet/payees/{payee}")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePayee(@PathVariable BrandId brand, @PathVariable PayeeId payee, Actor actor) {
        payees.remove(brand, Beneficiary.of(actor.person()), payee, actor.person());
    }

    @GetMapping("/stores/{store}/payees")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    List<Payee> listStorePayees(@PathVariable BrandId brand, @PathVariable OwnerId store) {
        return payees.list(brand, Beneficiary.ofStore(store));
    }

    /** The accounts of all stores that wait for the reader's word. */
    @GetMapping("/waiting-payees")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Page<WaitingPayees.WaitingPayee> listWaitingPayees(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return waiting.list(brand, actor, page);
    }

    /** It is paid to once another person has confirmed it. */
    @PostMapping("/stores/{store}/payees")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    @ResponseStatus(HttpStatus.CREATED)
    Payee proposeStorePayee(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            Actor actor,
            @Valid @RequestBody ProposePayeeRequest wish) {
        return payees.propose(
                brand,
                Beneficiary.ofStore(store),
                new NewPayee(wish.kind(), wish.account(), wish.bank(), wish.holder()),
                actor.person());
    }

    @PostMapping("/stores/{store}/payees/{payee}/confirm")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Payee confirmStorePayee(
            @PathVariable BrandId brand, @PathVariable OwnerId store, @PathVariable PayeeId payee, Actor actor) {
        return payees.confirm(brand, Beneficiary.ofStore(store), payee, actor.person());
    }

    @DeleteMapping("/stores/{store}/payees/{payee}")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeStorePayee(
            @PathVariable BrandId brand, @PathVariable OwnerId store, @PathVariable PayeeId payee, Actor actor) {
        payees.remove(brand, Beneficiary.ofStore(store), payee, actor.person());
    }
}
