package linli.ledger.withdrawal;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Map;
import linli.identity.Audit;
import linli.ledger.Beneficiary;
import linli.ledger.LedgerError;
import linli.ledger.LedgerPermission;
import linli.ledger.OwnerId;
import linli.ledger.PayeeId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import linli.shared.web.AmountRequest;
import linli.shared.web.IdempotencyKey;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
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
    record WithdrawRequest(
            @NotNull @Valid AmountRequest amount, @NotNull PayeeId payee) {}

    /** @param reason which whoever asked is told */
    record RefuseWithdrawalRequest(
            @NotBlank @Characters(max = 200) @Prose String reason) {}

    /** @param reference by which the bank knows it */
    record MarkTransferredRequest(
            @NotBlank @Characters(max = 60) String reference) {}

    /** @param reason which whoever gets the money is told */
    record MarkReturnedRequest(
            @NotBlank @Characters(max = 200) @Prose String reason) {}

    private final Withdraw withdraw;
    private final DecideWithdrawals decide;
    private final SettleTransfers settle;
    private final WithdrawalRepository withdrawals;
    private final WithdrawalList list;
    private final ExportWithdrawals export;
    private final PayoutViews views;
    private final PayoutQueries payouts;
    private final Audit audit;

    WithdrawalController(
            Withdraw withdraw,
            DecideWithdrawals decide,
            SettleTransfers settle,
            WithdrawalRepository withdrawals,
            WithdrawalList list,
            ExportWithdrawals export,
            PayoutViews views,
            PayoutQueries payouts,
            Audit audit) {
        this.withdraw = withdraw;
        this.decide = decide;
        this.settle = settle;
        this.withdrawals = withdrawals;
        this.list = list;
        this.export = export;
        this.views = views;
        this.payouts = payouts;
        this.audit = audit;
    }

    @PostMapping("/wallet/withdrawals")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the withdrawal is unique by brand, person and key")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<Withdrawal> withdraw(
            @PathVariable BrandId brand, Actor actor, @Valid @RequestBody WithdrawRequest request, IdempotencyKey key) {
        return request(brand, Beneficiary.of(actor.person()), actor, request, key);
    }

    @GetMapping("/wallet/withdrawals")
    @Access(level = Access.Level.MEMBER)
    Page<Withdrawal> myWithdrawals(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return counted(brand, withdrawals.list(brand, Beneficiary.of(actor.person()), page));
    }

    @PostMapping("/wallet/withdrawals/{withdrawal}/take-back")
    @Access(level = Access.Level.MEMBER)
    Withdrawal takeBackWithdrawal(@PathVariable BrandId brand, @PathVariable WithdrawalId withdrawal, Actor actor) {
        return withdraw.takeBack(brand, Beneficiary.of(actor.person()), withdrawal, actor.person());
    }

    /** Asks for a store's revenue; another person approves it. */
    @PostMapping("/stores/{store}/wallet/withdrawals")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.WITHDRAW_REVENUE)
    @OwnIdempotency("the withdrawal is unique by brand, person and key")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<Withdrawal> withdrawRevenue(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            Actor actor,
            @Valid @RequestBody WithdrawRequest request,
            IdempotencyKey key) {
        return request(brand, Beneficiary.ofStore(store), actor, request, key);
    }

    @GetMapping("/stores/{store}/wallet/withdrawals")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    Page<Withdrawal> listStoreWithdrawals(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @ParameterObject @Valid StoreWithdrawalFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page,
            Actor actor) {
        return counted(brand, list.page(brand, actor, filter.of(store), sort, page));
    }

    @GetMapping("/stores/{store}/wallet/withdrawals/count")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    Matches countStoreWithdrawals(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @ParameterObject @Valid StoreWithdrawalFilter filter,
            Actor actor) {
        return list.count(brand, actor, filter.of(store));
    }

    @GetMapping(path = "/stores/{store}/wallet/withdrawals/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = LedgerPermission.READ)
    void exportStoreWithdrawals(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @ParameterObject @Valid StoreWithdrawalFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor, filter.of(store), sort, wanted, response);
    }

    @PostMapping("/stores/{store}/wallet/withdrawals/{withdrawal}/take-back")
    @Access(level = Access.Level.STORE, permission = LedgerPermission.WITHDRAW_REVENUE)
    Withdrawal takeBackRevenue(
            @PathVariable BrandId brand,
            @PathVariable OwnerId store,
            @PathVariable WithdrawalId withdrawal,
            Actor actor) {
        return withdraw.takeBack(brand, Beneficiary.ofStore(store), withdrawal, actor.person());
    }

    private Page<Withdrawal> counted(BrandId brand, Page<Withdrawal> page) {
        return new Page<>(decide.counted(brand, page.items()), page.next());
    }

    private ResponseEntity<Withdrawal> request(
            BrandId brand, Beneficiary owner, Actor actor, WithdrawRequest request, IdempotencyKey key) {
        return switch (withdraw.request(
                brand,
                owner,
                actor.person(),
                key.value(),
                request.payee(),
                request.amount().money())) {
            case Withdraw.Requested.Accepted(var withdrawal) ->
                IdempotencyKey.created(false).body(withdrawal);
            case Withdraw.Requested.Replayed(var withdrawal) ->
                IdempotencyKey.created(true).body(withdrawal);
        };
    }

    @GetMapping("/withdrawals")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Page<PayoutViews.PayoutRequest> listWithdrawals(
            @PathVariable BrandId brand,
            @ParameterObject @Valid WithdrawalFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            Actor actor,
            PageRequest page) {
        return views.list(brand, actor, filter, sort, page);
    }

    @GetMapping("/withdrawals/count")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Matches countWithdrawals(
            @PathVariable BrandId brand, @ParameterObject @Valid WithdrawalFilter filter, Actor actor) {
        return list.count(brand, actor, filter);
    }

    @GetMapping(path = "/withdrawals/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    void exportWithdrawals(
            @PathVariable BrandId brand,
            @ParameterObject @Valid WithdrawalFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor, filter, sort, wanted, response);
    }

    @GetMapping("/withdrawals/{withdrawal}")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    PayoutViews.PayoutDetail getWithdrawal(
            @PathVariable BrandId brand, @PathVariable WithdrawalId withdrawal, Actor actor) {
        return views.find(brand, withdrawal, actor.person())
                .orElseThrow(() -> new DomainException(LedgerError.WITHDRAWAL_NOT_FOUND));
    }

    @PostMapping("/withdrawals/{withdrawal}/approve")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Withdrawal approveWithdrawal(@PathVariable BrandId brand, @PathVariable WithdrawalId withdrawal, Actor actor) {
        return decide.approve(brand, withdrawal, actor.person());
    }

    @PostMapping("/withdrawals/{withdrawal}/refuse")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Withdrawal refuseWithdrawal(
            @PathVariable BrandId brand,
            @PathVariable WithdrawalId withdrawal,
            @Valid @RequestBody RefuseWithdrawalRequest request,
            Actor actor) {
        return decide.refuse(brand, withdrawal, actor.person(), request.reason());
    }

    /** The bank has it. */
    @PostMapping("/withdrawals/{withdrawal}/transferred")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Withdrawal markTransferred(
            @PathVariable BrandId brand,
            @PathVariable WithdrawalId withdrawal,
            @Valid @RequestBody MarkTransferredRequest request,
            Actor actor) {
        return settle.transferred(brand, withdrawal, actor.person(), request.reference());
    }

    /** It could not be transferred, or the bank sent it back; the money is where it was. */
    @PostMapping("/withdrawals/{withdrawal}/returned")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    Withdrawal markReturned(
            @PathVariable BrandId brand,
            @PathVariable WithdrawalId withdrawal,
            @Valid @RequestBody MarkReturnedRequest request,
            Actor actor) {
        return settle.returned(brand, withdrawal, actor.person(), request.reason());
    }

    /** The whole account of a payee, for whoever pays out; the audit trail says who looked. */
    @PostMapping("/payees/{payee}/account")
    @Access(level = Access.Level.BRAND, permission = LedgerPermission.DECIDE_WITHDRAWALS)
    @OwnIdempotency("an account must not be stored a second time; looking changes nothing")
    PayoutQueries.FullAccount readPayeeAccount(@PathVariable BrandId brand, @PathVariable PayeeId payee, Actor actor) {
        var account =
                payouts.findAccount(brand, payee).orElseThrow(() -> new DomainException(LedgerError.PAYEE_NOT_FOUND));
        audit.record(brand, actor.person(), "payee.read", Map.of("payee", payee));
        return account;
    }
}
