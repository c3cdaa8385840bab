package linli.ordering.picking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import linli.campaign.CampaignId;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A store's picking list. Whoever ticks something off gets the list as it is for everybody. */
@RestController
@RequestMapping("/api/brands/{brand}/stores/{store}/picking-list")
class PickingController {
    private static final int MOST = 500;

    private final PickGoods picking;

    PickingController(PickGoods picking) {
        this.picking = picking;
    }

    /**
     * @param quantity how many pieces were asked for when somebody looked, and lie ready
     * @param campaign whose orders alone were looked at
     */
    record PickRequest(
            @Min(0) @Max(1_000_000_000) int quantity,
            @Nullable CampaignId campaign) {}

    @GetMapping
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    PickingList showPickingList(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable CampaignId campaign) {
        return list(brand, store, campaign);
    }

    /** That many pieces lie ready, for the orders that wait longest; none takes all ticks back. */
    @PutMapping("/variants/{variant}")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    @OwnIdempotency("ticking off again changes nothing")
    PickingList pickVariant(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable VariantId variant,
            @Valid @RequestBody PickRequest request,
            Actor actor) {
        if (request.quantity() > 0) {
            picking.pick(brand, store, request.campaign(), variant, request.quantity(), actor.person());
        } else {
            picking.unpick(brand, store, request.campaign(), variant);
        }
        return list(brand, store, request.campaign());
    }

    /** That many pieces of it are in its buyer's bag; none takes the tick back. */
    @PutMapping("/orders/{order}")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    @OwnIdempotency("ticking off again changes nothing")
    PickingList packOrder(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable OrderId order,
            @Valid @RequestBody PickRequest request,
            Actor actor) {
        if (request.quantity() > 0) {
            picking.pack(brand, store, order, request.quantity(), actor.person());
        } else {
            picking.unpack(brand, store, order);
        }
        return list(brand, store, request.campaign());
    }

    private PickingList list(BrandId brand, StoreId store, @Nullable CampaignId campaign) {
        return picking.list(brand, store, campaign, MOST);
    }
}
