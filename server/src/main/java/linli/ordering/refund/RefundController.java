package linli.ordering.refund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}")
class RefundController {
    private final DecideRefund refunds;

    RefundController(DecideRefund refunds) {
        this.refunds = refunds;
    }

    /** @param amount in minor units; all that is left if absent */
    record RequestRefundRequest(
            @Nullable @Min(1) @Max(Money.LARGEST) Long amount,
            @NotBlank @Characters(max = 500) @Prose String note) {}

    /** @param amount in minor units; what was asked for, or all that is left, if absent */
    record GrantRefundRequest(
            @Nullable @Min(1) @Max(Money.LARGEST) Long amount) {}

    record DeclineRefundRequest(
            @NotBlank @Characters(max = 500) @Prose String answer) {}

    @PostMapping("/orders/{order}/refund-requests")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestRefund(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody RequestRefundRequest request,
            Actor actor) {
        refunds.request(brand, order, actor.person(), request.amount(), request.note());
    }

    @PostMapping("/orders/{order}/refunds")
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.DECIDE_REFUNDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refundOrder(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody GrantRefundRequest request,
            Actor actor) {
        refunds.grant(brand, Optional.empty(), order, request.amount(), actor.person());
    }

    @PostMapping("/orders/{order}/refund-requests/decline")
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.DECIDE_REFUNDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineRefund(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody DeclineRefundRequest request,
            Actor actor) {
        refunds.decline(brand, Optional.empty(), order, request.answer(), actor.person());
    }

    @PostMapping("/stores/{store}/orders/{order}/refunds")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.DECIDE_REFUNDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refundStoreOrder(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable OrderId order,
            @Valid @RequestBody GrantRefundRequest request,
            Actor actor) {
        refunds.grant(brand, Optional.of(store), order, request.amount(), actor.person());
    }

    @PostMapping("/stores/{store}/orders/{order}/refund-requests/decline")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.DECIDE_REFUNDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineStoreRefund(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable OrderId order,
            @Valid @RequestBody DeclineRefundRequest request,
            Actor actor) {
        refunds.decline(brand, Optional.of(store), order, request.answer(), actor.person());
    }
}
