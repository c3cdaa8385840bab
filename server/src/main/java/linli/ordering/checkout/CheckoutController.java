package linli.ordering.checkout;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.Reserve;
import linli.campaign.TeamId;
import linli.campaign.Terms;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.access.Visitor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}")
class CheckoutController {
    private static final String NEW_TEAM = "NEW";

    private final Checkout checkout;
    private final PlaceOrders place;

    CheckoutController(Checkout checkout, PlaceOrders place) {
        this.checkout = checkout;
        this.place = place;
    }

    record OrderLineRequest(
            @NotNull VariantId variant, @Min(1) @Max(999) int quantity) {}

    /**
     * @param campaign buys its one line in that campaign
     * @param team {@code NEW} to open a team, or the id of the one to join
     * @param touchpoint the code of the entrance that the buyer came through
     */
    record QuoteRequest(
            @NotNull StoreId store,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull OrderLineRequest> lines,
            @Nullable CampaignId campaign,

            @Nullable @Pattern(regexp = "NEW|[1-9][0-9]{0,18}")
            String team,

            @Nullable @Characters(max = 40) String touchpoint) {

        Checkout.Wanted wanted() {
            return CheckoutController.wanted(store, lines, campaign, team, touchpoint);
        }
    }

    /**
     * As for a quote, with how it is paid.
     *
     * @param comesTo what the buyer was told all of it comes to, in minor units; refused if it is another sum now. Null if
     *     they were told none
     */
    record PlaceOrderRequest(
            @NotNull StoreId store,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull OrderLineRequest> lines,
            @Nullable CampaignId campaign,

            @Nullable @Pattern(regexp = "NEW|[1-9][0-9]{0,18}")
            String team,

            @Nullable @Characters(max = 40) String touchpoint,
            @Nullable @Min(0) @Max(Money.LARGEST) Long comesTo,
            @NotNull PaymentMethod payment) {

        Checkout.Wanted wanted() {
            return CheckoutController.wanted(store, lines, campaign, team, touchpoint);
        }
    }

    record QuoteLine(
            VariantId variant,
            Bilingual title,
            String variantTitle,
            @Nullable MediaId image,
            int quantity,
            Money unit,
            Money amount) {}

    /** @param now with the order; {@code later} within the window */
    record QuoteDeposit(
            Money now, Money later, Instant balanceFrom, Instant balanceUntil, Terms.Deposit.Unpaid unpaid) {}

    /** @param fulfilment how the buyer will get all of it */
    record Quote(
            List<QuoteLine> lines,
            Money total,
            Fulfilment fulfilment,
            @Nullable QuoteDeposit deposit) {}

    /** @param payUntil until when it has to be paid, if it is not paid yet */
    record PlacedOrder(
            OrderId id,
            OrderState state,
            Money total,
            @Nullable Instant payUntil,
            @Nullable TeamId team) {
        static PlacedOrder of(Placed.Accepted order) {
            return new PlacedOrder(order.order(), order.state(), order.total(), order.payUntil(), order.team());
        }
    }

    @PostMapping("/checkout/quote")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("a quote changes nothing")
    Quote quoteOrder(@PathVariable BrandId brand, @Valid @RequestBody QuoteRequest request) {
        var priced = checkout.quote(brand, request.wanted());
        var total =
                priced.stream().map(Checkout.Priced::amount).reduce(Money::plus).orElseThrow();
        int quantity = priced.getFirst().quantity();
        return new Quote(
                priced.stream()
                        .map(line -> new QuoteLine(
                                line.offer().variant(),
                                line.offer().title(),
                                line.offer().variantTitle(),
                                line.offer().image(),
                                line.quantity(),
                                line.unit(),
                                line.amount()))
                        .toList(),
                total,
                Fulfilment.of(priced.stream().map(line -> line.offer().kind()).toList()),
                checkout.findDeposit(brand, request.campaign())
                        .map(deposit -> deposit(deposit, total, quantity))
                        .orElse(null));
    }

    private static QuoteDeposit deposit(Terms.Deposit terms, Money total, int quantity) {
        var now = new Money(terms.minor(), total.currency()).times(quantity);
        return new QuoteDeposit(now, total.minus(now), terms.from(), terms.until(), terms.unpaid());
    }

    @PostMapping("/orders")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the order is unique by brand, buyer and key")
    @ApiResponse(responseCode = "201", description = "Placed", useReturnTypeSchema = true)
    ResponseEntity<PlacedOrder> placeOrder(
            @PathVariable BrandId brand,
            @Valid @RequestBody PlaceOrderRequest request,
            Actor actor,
            Visitor visitor,
            IdempotencyKey key) {
        return switch (place(brand, actor.person(), visitor, key, request)) {
            case Placed.Accepted order -> IdempotencyKey.created(false).body(PlacedOrder.of(order));
            case Placed.Replayed(Placed.Accepted order) ->
                IdempotencyKey.created(true).body(PlacedOrder.of(order));
            case Placed.Refused(var code, var arguments) -> throw new DomainException(code, arguments.toArray());
        };
    }

    /** What the shop would refuse by now may have been placed before. */
    private Placed place(
            BrandId brand, PersonId buyer, Visitor visitor, IdempotencyKey key, PlaceOrderRequest request) {
        var wanted = request.wanted();
        try {
            return place.handle(checkout.order(
                    brand, buyer, visitor.id(), key.value(), request.payment(), request.comesTo(), wanted));
        } catch (DomainException refused) {
            var earlier = place.findEarlier(
                    new OrderKey(brand, buyer, key.value()), Checkout.fingerprint(request.payment(), wanted));
            return earlier.orElseThrow(() -> refused);
        }
    }

    private static Checkout.Wanted wanted(
            StoreId store,
            List<OrderLineRequest> lines,
            @Nullable CampaignId campaign,
            @Nullable String team,
            @Nullable String touchpoint) {
        return new Checkout.Wanted(
                store,
                lines.stream()
                        .map(line -> new Checkout.Item(line.variant(), line.quantity()))
                        .toList(),
                campaign,
                team(team),
                touchpoint);
    }

    private static Reserve.Team team(@Nullable String team) {
        if (team == null) {
            return new Reserve.Team.Alone();
        }
        return team.equals(NEW_TEAM) ? new Reserve.Team.NewTeam() : new Reserve.Team.JoinTeam(joined(team));
    }

    private static TeamId joined(String team) {
        try {
            return TeamId.valueOf(team);
        } catch (IllegalArgumentException e) {
            throw new DomainException(SharedError.INVALID_REQUEST);
        }
    }
}
