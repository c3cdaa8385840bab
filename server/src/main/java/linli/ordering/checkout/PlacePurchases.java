package linli.ordering.checkout;

import java.util.List;
import linli.ordering.Purchases;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;

/** Checks many buyers out by the same rules as each of them alone. */
@Service
class PlacePurchases implements Purchases {
    private final Checkout checkout;
    private final PlaceOrders place;

    PlacePurchases(Checkout checkout, PlaceOrders place) {
        this.checkout = checkout;
        this.place = place;
    }

    @Override
    public List<Outcome> place(BrandId brand, List<Purchase> purchases) {
        return place
                .placeMany(purchases.stream()
                        .map(purchase -> order(brand, purchase))
                        .toList())
                .stream()
                .map(PlacePurchases::outcome)
                .toList();
    }

    private Place order(BrandId brand, Purchase purchase) {
        return checkout.order(
                brand,
                purchase.buyer(),
                purchase.visitor(),
                purchase.key(),
                purchase.payment(),
                null,
                new Checkout.Wanted(
                        purchase.store(),
                        purchase.quantities().entrySet().stream()
                                .map(item -> new Checkout.Item(item.getKey(), item.getValue()))
                                .toList(),
                        purchase.campaign(),
                        purchase.team(),
                        purchase.touchpoint()));
    }

    private static Outcome outcome(Placed placed) {
        return switch (placed) {
            case Placed.Accepted order -> ordered(order);
            case Placed.Replayed(var order) -> ordered(order);
            case Placed.Refused refused -> new Outcome.Refused(refused.code());
        };
    }

    private static Outcome ordered(Placed.Accepted order) {
        return new Outcome.Ordered(order.order(), order.state(), order.total(), order.team());
    }
}
