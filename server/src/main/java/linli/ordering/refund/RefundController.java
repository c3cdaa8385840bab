package linli.ordering.refund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.StoreId;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderingPermission;
import linli.ordering.RefundRequestId;
import linli.ordering.refund.OrderRefundRepository.Wish;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}")
class RefundController {
    private static final int MOST_LINES = 50;
    private static final int MOST_OF_ONE = 999;
    private static final int MOST_PHOTOS = 6;

    private final DecideRefund refunds;

    RefundController(DecideRefund refunds) {
        this.refunds = refunds;
    }

    /** @param line its number in the order, from 1 */
    record RefundLine(
            @Min(1) @Max(MOST_LINES) int line,
            @Min(1) @Max(MOST_OF_ONE) int quantity) {}

    /**
     * All that is left, unless lines or an amount are named.
     *
     * @param lines of which so many go back
     * @param amount in minor units, where no lines are named
     * @param comesTo what was shown to come back, in minor units; refused if it is another sum now. Null if none was shown
     */
    record RequestRefundRequest(
            @Nullable @Size(max = MOST_LINES) List<@NotNull @Valid RefundLine> lines,
            @Nullable @Min(1) @Max(Money.LARGEST) Long amount,
            @Nullable @Min(0) @Max(Money.LARGEST) Long comesTo,
            @Nullable @Size(max = MOST_PHOTOS) @Stored List<@NotNull MediaId> photos,
            @NotBlank @Characters(max = 500) @Prose String note) {}

    /**
     * The same; if nothing is named, what the request asks for, or all that is left where there is none. Refused if the
     * order is no longer as it was looked at.
     *
     * @param request the open request that is granted with it; null if there was none
     * @param refunded what had been given back of the order, in minor units
     * @param comesTo what was shown to go back now, in minor units; null if nothing was
     */
    record GrantRefundRequest(
            @Nullable RefundRequestId request,
            @NotNull @Min(0) @Max(Money.LARGEST) Long refunded,
            @Nullable @Min(0) @Max(Money.LARGEST) Long comesTo,
            @Nullable @Size(max = MOST_LINES) List<@NotNull @Valid RefundLine> lines,
            @Nullable @Min(1) @Max(Money.LARGEST) Long amount) {

        DecideRefund.Seen seen() {
            return new DecideRefund.Seen(request, refunded, comesTo);
        }

        Wish wish() {
            return RefundController.wish(lines, amount);
        }
    }

    private static Wish wish(@Nullable List<RefundLine> lines, @Nullable Long amount) {
        var named = Objects.requireNonNullElse(lines, List.<RefundLine>of());
        if (!named.isEmpty() && amount != null) {
            throw DomainException.of("amount", OrderError.REFUND_OF_BOTH);
        }
        var quantities = new TreeMap<Integer, Integer>();
        named.forEach(each -> quantities.merge(each.line(), each.quantity(), Integer::sum));
        return new Wish(quantities, amount);
    }

    /** @param request the open one that was looked at */
    record DeclineRefundRequest(
            @NotNull RefundRequestId request,
            @NotBlank @Characters(max = 500) @Prose String answer) {}

    @PostMapping("/orders/{order}/refund-requests")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestRefund(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody RequestRefundRequest request,
            Actor actor) {
        refunds.request(
                brand,
                order,
                actor.person(),
                wish(request.lines(), request.amount()),
                request.comesTo(),
                Objects.requireNonNullElse(request.photos(), List.of()),
                request.note());
    }

    @PostMapping("/orders/{order}/refund-requests/withdraw")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawRefundRequest(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        refunds.withdraw(brand, order, actor.person());
    }

    /** What would go back of so many of these lines; each line's number comes with its quantity, in the same order. */
    @GetMapping("/orders/{order}/refund-preview")
    @Access(level = Access.Level.MEMBER)
    DecideRefund.Preview previewRefund(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @RequestParam @Size(min = 1, max = MOST_LINES) List<@NotNull @Min(1) @Max(MOST_LINES) Integer> line,
            @RequestParam @Size(min = 1, max = MOST_LINES) List<@NotNull @Min(1) @Max(MOST_OF_ONE) Integer> quantity,
            Actor actor) {
        if (line.size() != quantity.size()) {
            throw DomainException.of("quantity", OrderError.REFUND_TOO_LARGE);
        }
        return refunds.preview(
                brand,
                order,
                actor,
                wish(
                        IntStream.range(0, line.size())
                                .mapToObj(i -> new RefundLine(line.get(i), quantity.get(i)))
                                .toList(),
                        null));
    }

    @PostMapping("/orders/{order}/refunds")
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.DECIDE_REFUNDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refundOrder(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody GrantRefundRequest request,
            Actor actor) {
        refunds.grant(brand, Optional.empty(), order, request.seen(), request.wish(), actor.person());
    }

    @PostMapping("/orders/{order}/refund-requests/decline")
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.DECIDE_REFUNDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineRefund(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody DeclineRefundRequest request,
            Actor actor) {
        refunds.decline(brand, Optional.empty(), order, request.request(), request.answer(), actor.person());
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
        refunds.grant(brand, Optional.of(store), order, request.seen(), request.wish(), actor.person());
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
        refunds.decline(brand, Optional.of(store), order, request.request(), request.answer(), actor.person());
    }
}
