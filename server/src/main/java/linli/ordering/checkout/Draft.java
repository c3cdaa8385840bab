package linli.ordering.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import linli.activity.Activity;
import linli.campaign.CampaignError;
import linli.campaign.Confirmation;
import linli.campaign.ReservationId;
import linli.campaign.Reserve;
import linli.campaign.Seat;
import linli.campaign.Terms;
import linli.catalog.Take;
import linli.catalog.Taking;
import linli.catalog.VariantId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderRow;
import linli.ordering.order.PickupCode;
import linli.payment.PaymentId;
import linli.shared.ErrorCode;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** One order on its way through the batch that places it. */
final class Draft {
    private static final Duration UNPAID = Duration.ofMinutes(30);

    final Place command;
    final OrderId id;
    final PickupCode code;
    private final Fulfilment fulfilment;
    Placed.@Nullable Refused refused;
    Seat.@Nullable Granted seat;

    @Nullable
    Confirmation standing;

    /** What brought the money, if it came out of the wallet. */
    @Nullable
    PaymentId payment;

    boolean scarce;

    @Nullable
    VariantId outOf;

    final List<Take> taken = new ArrayList<>();

    Draft(Place command, OrderId id, PickupCode code) {
        this.command = command;
        this.id = id;
        this.code = code;
        this.fulfilment = Fulfilment.of(
                command.lines().stream().map(line -> line.offer().kind()).toList());
    }

    boolean alive() {
        return refused == null;
    }

    void refuse(ErrorCode code, Object... arguments) {
        refused = Placed.Refused.of(code, arguments);
    }

    @Nullable
    Reserve wish() {
        var campaign = command.campaign();
        if (campaign == null) {
            return null;
        }
        var line = command.lines().getFirst();
        return new Reserve(
                command.brand(),
                campaign,
                new ReservationId(id.value()),
                command.buyer(),
                line.offer().variant(),
                line.quantity(),
                command.store(),
                command.visitor(),
                command.payment(),
                command.team());
    }

    /** Takes the engine's answer: a seat, or why there is none. */
    void answer(Seat answer) {
        switch (answer) {
            case Seat.Granted granted -> seat = granted;
            case Seat.SoldOut _ -> {
                scarce = true;
                refuse(CampaignError.CAMPAIGN_SOLD_OUT);
            }
            case Seat.TeamFull _ -> {
                scarce = true;
                refuse(CampaignError.TEAM_FULL);
            }
            case Seat.LimitReached(int limit) -> {
                scarce = true;
                refuse(CampaignError.MEMBER_LIMIT_REACHED, limit);
            }
            case Seat.AlreadyInTeam _ -> {
                scarce = true;
                refuse(CampaignError.ALREADY_IN_TEAM);
            }
            case Seat.NotOpen _ -> refuse(CampaignError.CAMPAIGN_NOT_OPEN);
            case Seat.Paused _ -> refuse(CampaignError.CAMPAIGN_PAUSED);
            case Seat.NotAllowedHere _ -> refuse(CampaignError.NOT_SOLD_HERE);
            case Seat.OnlyElsewhere(CampaignError where) -> refuse(where);
            case Seat.PaymentNotAllowed _ -> refuse(CampaignError.PAYMENT_NOT_ALLOWED);
            case Seat.Unknown _ -> refuse(CampaignError.CAMPAIGN_NOT_FOUND);
            case Seat.TeamGone _ -> refuse(CampaignError.TEAM_GONE);
            case Seat.TeamMismatch(boolean sellsToTeams) ->
                refuse(sellsToTeams ? CampaignError.TEAM_WANTED : CampaignError.NO_TEAMS_HERE);
            case Seat.AlreadyTaken _ -> throw new IllegalStateException("order %s has a seat".formatted(id));
        }
    }

    /** Takes the store's answer for a line. */
    void answer(Place.Line line, Taking taking) {
        switch (taking) {
            case Taking.Taken(Take take) -> taken.add(take);
            case Taking.OutOfStock _ -> {
                outOf = line.offer().variant();
                refuse(OrderError.OUT_OF_STOCK, line.offer().title().zh());
            }
        }
    }

    /** Refuses what would come to another sum than its buyer was told. */
    void compare() {
        var told = command.comesTo();
        if (alive() && told != null && told != total().minor()) {
            refuse(OrderError.PRICE_CHANGED, total().written());
        }
    }

    Money unitPrice(Place.Line line) {
        return seat == null ? line.offer().price() : seat.price();
    }

    Money total() {
        var lines = command.lines();
        var total = unitPrice(lines.getFirst()).times(lines.getFirst().quantity());
        for (var line : lines.subList(1, lines.size())) {
            total = total.plus(unitPrice(line).times(line.quantity()));
        }
        return total;
    }

    List<Take> stock() {
        var takes = new ArrayList<Take>(command.lines().size());
        for (var line : command.lines()) {
            if (line.offer().kind().isStocked()) {
                takes.add(
                        new Take(command.brand(), command.store(), line.offer().variant(), line.quantity()));
            }
        }
        return takes;
    }

    /** Whether the money is there with the order: out of the wallet, or because it costs nothing. */
    boolean paidAtOnce() {
        return command.payment() == PaymentMethod.BALANCE || !total().isPositive();
    }

    Terms.@Nullable Deposit deposit() {
        return seat == null ? null : seat.deposit();
    }

    /** What is paid with the order: the deposit, if it is held by one. */
    Money due() {
        var deposit = deposit();
        return deposit == null
                ? total()
                : new Money(deposit.minor(), total().currency())
                        .times(command.lines().getFirst().quantity());
    }

    OrderState state() {
        if (!paidAtOnce()) {
            return OrderState.AWAITING_PAYMENT;
        }
        if (deposit() != null) {
            return standing instanceof Confirmation.Waiting ? OrderState.DEPOSITED : OrderState.BALANCE_DUE;
        }
        if (standing instanceof Confirmation.Waiting) {
            return OrderState.PAID;
        }
        return fulfilment.paid();
    }

    /** As exactly as it is stored, so that the answer is the same when it is given again. */
    Instant payUntil(Instant now) {
        return (seat == null ? now.plus(UNPAID) : seat.until()).truncatedTo(ChronoUnit.MICROS);
    }

    Placed.Accepted accepted(Instant now) {
        return new Placed.Accepted(
                id, state(), total(), paidAtOnce() ? null : payUntil(now), seat == null ? null : seat.team());
    }

    OrderRow row() {
        return new OrderRow(
                command.brand(),
                id,
                command.buyer(),
                command.visitor(),
                command.store(),
                state(),
                command.payment(),
                fulfilment,
                command.campaign(),
                seat == null ? null : seat.team(),
                command.team() instanceof Reserve.Team.NewTeam,
                command.touchpoint(),
                total(),
                Money.zero(total().currency()),
                held(),
                command.lines().stream()
                        .map(line -> new OrderRow.LineRow(
                                line.offer().product(),
                                line.offer().variant(),
                                line.offer().kind(),
                                line.quantity(),
                                unitPrice(line).times(line.quantity()).minor(),
                                0,
                                0))
                        .toList());
    }

    private OrderRow.@Nullable Deposit held() {
        var deposit = deposit();
        return deposit == null
                ? null
                : new OrderRow.Deposit(due(), deposit.unpaid() == Terms.Deposit.Unpaid.KEPT, true, true);
    }

    void tell(OrderRow row, List<Activity> activities) {
        activities.add(row.did(OrderingVerbs.ORDER, row.total().minor()));
        if (paidAtOnce()) {
            activities.addAll(row.deposit() == null ? row.tellPayment() : row.tellDeposit());
        }
    }
}
