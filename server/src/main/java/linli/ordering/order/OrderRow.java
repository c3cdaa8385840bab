package linli.ordering.order;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import linli.activity.Activity;
import linli.activity.Verb;
import linli.campaign.CampaignId;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.Take;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderParticipant.PaidOrder;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/** An order with its lines, as the use cases pass it on. */
public record OrderRow(
        BrandId brand,
        OrderId id,
        PersonId buyer,
        VisitorId visitor,
        StoreId store,
        OrderState state,
        PaymentMethod payment,
        Fulfilment fulfilment,
        @Nullable CampaignId campaign,
        @Nullable TeamId team,
        boolean openedTeam,
        @Nullable TouchpointId touchpoint,
        Money total,
        Money refunded,
        @Nullable Deposit deposit,
        List<LineRow> lines) {

    /** How long after it was handed over an order can be returned. */
    public static final int RETURN_DAYS = 7;

    /** How long after its window a balance is still taken that was on its way. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    /**
     * @param kept whether it is the store's if the balance is not paid in time
     * @param fair whether the balance could be paid before its window was over
     * @param open whether a balance is still taken
     */
    public record Deposit(Money amount, boolean kept, boolean fair, boolean open) {}

    public record LineRow(
            ProductId product,
            VariantId variant,
            ProductKind kind,
            int quantity,
            long amount,
            int refundedQuantity,
            long refunded) {

        /** How many of it nobody was given their money back for. */
        public int kept() {
            return quantity - refundedQuantity;
        }

        /**
         * What so many of it give back: their part of what is left, rounded down, so that the last takes the remainder.
         *
         * @param of at most those that are kept
         */
        public long refund(int of) {
            long left = amount - refunded;
            return of == 0 ? 0 : of == kept() ? left : Math.multiplyExact(left, of) / kept();
        }
    }

    public OrderKey key() {
        return new OrderKey(brand, id);
    }

    /** Whether its money in hand is its deposit. */
    public boolean isDeposited() {
        return state == OrderState.DEPOSITED || state == OrderState.BALANCE_DUE;
    }

    /** The price of what nobody was given their money back for. */
    public Money kept() {
        return new Money(
                lines.stream()
                        .mapToLong(line -> line.amount() / line.quantity() * line.kept())
                        .sum(),
                total.currency());
    }

    /** What has been paid of it, if it is paid at all. */
    public Money paidSoFar() {
        return deposit != null && isDeposited() ? deposit.amount() : total;
    }

    /** What is to be paid next, if anything is. */
    public Money due() {
        return deposit == null ? total : isDeposited() ? total.minus(deposit.amount()) : deposit.amount();
    }

    /** Whether a payment of this part and amount is what the order waits for. */
    public boolean awaits(int part, Money amount) {
        boolean turn = switch (state) {
            case AWAITING_PAYMENT -> part == 1;
            case BALANCE_DUE -> part == 2 && deposit != null && deposit.open();
            case DEPOSITED, PAID, READY, COMPLETED, SETTLED, CANCELLED, FORFEITED, REFUNDED -> false;
        };
        return turn && due().equals(amount);
    }

    public PaidOrder paid() {
        return new PaidOrder(
                brand,
                id,
                buyer,
                visitor,
                store,
                campaign,
                team,
                total,
                state == OrderState.BALANCE_DUE,
                lines.stream()
                        .map(line -> new PaidOrder.Line(
                                line.product(),
                                line.variant(),
                                line.quantity(),
                                new Money(line.amount(), total.currency())))
                        .toList());
    }

    /** The seats it holds: one reservation, or none. */
    public List<SeatKey> seats() {
        return campaign == null ? List.of() : List.of(key().seat());
    }

    /** The stock it took and has not given back. */
    public List<Take> stock() {
        return stock(LineRow::kept);
    }

    /** So much of it as this many of each line took. */
    public List<Take> stock(ToIntFunction<LineRow> quantity) {
        return lines.stream()
                .filter(line -> line.kind().isStocked() && quantity.applyAsInt(line) > 0)
                .map(line -> new Take(brand, store, line.variant(), quantity.applyAsInt(line)))
                .toList();
    }

    public Activity did(Verb verb, long value) {
        return did(verb, id.thing(), value);
    }

    public Activity did(Verb verb, Thing thing, long value) {
        return new Activity(brand, buyer, visitor, verb, thing, where(), value);
    }

    private Activity.Where where() {
        return Activity.Where.UNKNOWN.withStore(store).withTouchpoint(touchpoint);
    }

    /** What the system did to it. */
    public Activity underwent(Verb verb, long value) {
        return Activity.bySystem(brand, verb, id.thing(), where(), value);
    }

    /** What a payment tells the stream. */
    public List<Activity> tellPayment() {
        var pay = did(OrderingVerbs.PAY, total.minor());
        return isDeposited() ? List.of(pay) : tell(pay);
    }

    /** What a deposit tells the stream. */
    public List<Activity> tellDeposit() {
        return tell(did(
                OrderingVerbs.DEPOSIT, deposit == null ? 0 : deposit.amount().minor()));
    }

    private List<Activity> tell(Activity pay) {
        return team == null
                ? List.of(pay)
                : List.of(pay, did(openedTeam ? OrderingVerbs.TEAM_OPEN : OrderingVerbs.TEAM_JOIN, team.thing(), 0));
    }
}
