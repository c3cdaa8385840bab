package linli.ordering.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counter of a store: find, look, hand over, undo. */
@RestController
@RequestMapping("/api/brands/{brand}/stores/{store}")
class PickupController {
    private final FindPickups find;
    private final HandOver handOver;
    private final UndoHandover undo;

    PickupController(FindPickups find, HandOver handOver, UndoHandover undo) {
        this.find = find;
        this.handOver = handOver;
        this.undo = undo;
    }

    /** @param refunded what had been given back when the order was looked at, in minor units */
    record HandOverPickupRequest(@Min(0) @Max(Money.LARGEST) long refunded) {}

    /** What was handed over today, the newest first. */
    record HandoverList(List<HandoverCard> items) {}

    /**
     * Finds what waits here by the code that the buyer shows, their name or the last four digits of their phone.
     *
     * @param typed as typed, or what the QR code says
     */
    @GetMapping("/pickups")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    FoundPickups findPickups(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam @NotBlank @Characters(max = 100) String typed,
            Actor actor) {
        return find.find(brand, store, actor.person(), typed);
    }

    @GetMapping("/pickups/{order}")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    Pickup showPickup(@PathVariable BrandId brand, @PathVariable StoreId store, @PathVariable OrderId order) {
        return find.get(brand, store, order);
    }

    /** Hands over what was looked at, unless something was given back since. */
    @PostMapping("/pickups/{order}/hand-over")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    Pickup handOverPickup(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable OrderId order,
            @Valid @RequestBody HandOverPickupRequest request,
            Actor actor) {
        handOver.handle(brand, store, actor.person(), order, request.refunded());
        return find.get(brand, store, order);
    }

    /** Takes a hand-over back within ten minutes. */
    @PostMapping("/pickups/{order}/undo")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    Pickup undoPickup(
            @PathVariable BrandId brand, @PathVariable StoreId store, @PathVariable OrderId order, Actor actor) {
        undo.handle(brand, store, actor.person(), order);
        return find.get(brand, store, order);
    }

    @GetMapping("/handovers")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    HandoverList listHandovers(@PathVariable BrandId brand, @PathVariable StoreId store) {
        return new HandoverList(find.today(brand, store));
    }
}
