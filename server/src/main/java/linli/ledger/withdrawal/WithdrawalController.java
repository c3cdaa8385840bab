package linli.ledger.withdrawal;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import linli.ledger.LedgerPermission;
import linli.ledger.Payees;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.web.AmountRequest;
import linli.shared.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}")
class WithdrawalController {
    record WithdrawRequest(@NotNull @Valid AmountRequest amount) {}

    /** @param name of the person who asked; empty if they left */
    record PayoutRequest(Withdrawal withdrawal, String name) {}

    private final Withdraw withdraw;
    private final WithdrawalRepository withdrawals;
    private final Payees payees;

    WithdrawalController(Withdraw withdraw, WithdrawalRepository withdrawals, Payees payees) {
        this.withdraw = withdraw;
        this.withdrawals = withdrawals;
        this.payees = payees;
    }

    @PostMapping("/wallet/withdrawals")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the withdrawal is unique by brand, person and key")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<Withdrawal> withdraw(
            @PathVariable BrandId brand, Actor actor, @Valid @RequestBody WithdrawRequest request, IdempotencyKey key) {
        return switch (withdraw.request(
                brand, actor.person(), key.value(), request.amount().money())) {
            case Withdraw.Requested.Accepted(var withdrawal) ->
                IdempotencyKey.created(false).body(withdrawal);
            case Withdraw.Requested.Replayed(var withdrawal) ->
                IdempotencyKey.created(true).body(withdrawal);
        };
    }

    @GetMapping("/wallet/withdrawals")
    @Access(level = Access.Level.MEMBER)
    Page<Withdrawal> myWithdrawals(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return withdrawals.list(brand, actor.person(), page);
    }

    @GetMapping("/withdrawals")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Page<PayoutRequest> listWithdrawals(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable WithdrawalState state,
            PageRequest page) {
        var found = withdrawals.list(brand, state, page);
        var names = payees.names(found.items().stream().map(Withdrawal::person).collect(toSet()));
        return new Page<>(
                found.items().stream()
                        .map(each -> new PayoutRequest(each, names.getOrDefault(each.person(), "")))
                        .toList(),
                found.next());
    }

    @PostMapping("/withdrawals/{withdrawal}/approve")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Withdrawal approveWithdrawal(@PathVariable BrandId brand, @PathVariable WithdrawalId withdrawal, Actor actor) {
        return withdraw.approve(brand, withdrawal, actor.person());
    }

    @PostMapping("/withdrawals/{withdrawal}/refuse")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Withdrawal refuseWithdrawal(@PathVariable BrandId brand, @PathVariable WithdrawalId withdrawal, Actor actor) {
        return withdraw.refuse(brand, withdrawal, actor.person());
    }
}
