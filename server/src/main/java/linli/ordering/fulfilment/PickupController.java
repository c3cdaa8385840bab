package linli.ordering.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import linli.network.StoreId;
import linli.ordering.OrderingPermission;
import linli.ordering.overview.OrderDetail;
import linli.ordering.overview.Overview;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PickupController {
    private final PickUp pickUp;
    private final Overview overview;

    PickupController(PickUp pickUp, Overview overview) {
        this.pickUp = pickUp;
        this.overview = overview;
    }

    /** @param code as typed, or what the QR code says */
    record PickupRequest(@NotBlank @Characters(max = 100) String code) {}

    /** Hands the order over and shows what to hand over. */
    @PostMapping("/api/brands/{brand}/stores/{store}/pickups")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    OrderDetail pickUpOrder(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @Valid @RequestBody PickupRequest request,
            Actor actor) {
        var order = pickUp.handle(brand, store, actor.person(), request.code());
        return overview.get(brand, order);
    }
}
