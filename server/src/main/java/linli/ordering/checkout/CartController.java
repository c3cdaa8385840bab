package linli.ordering.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.catalog.Offer;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.OrderError;
import linli.ordering.OrderingVerbs;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.access.Visitor;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/cart")
class CartController {
    private static final int ROOM = 100;

    private final CartRepository carts;
    private final Shelf shelf;
    private final ActivityStream stream;

    CartController(CartRepository carts, Shelf shelf, ActivityStream stream) {
        this.carts = carts;
        this.shelf = shelf;
        this.stream = stream;
    }

    record CartItemRequest(
            @NotNull StoreId store, @Min(1) @Max(999) int quantity) {}

    record CartItem(
            StoreId store,
            VariantId variant,
            ProductId product,
            Bilingual title,
            String variantTitle,
            @Nullable MediaId image,
            int quantity,
            Money unit,
            Money amount) {}

    record Cart(List<CartItem> items) {}

    /** What is no longer on sale is left out. */
    @GetMapping
    @Access(level = Access.Level.MEMBER)
    Cart showCart(@PathVariable BrandId brand, Actor actor) {
        return cart(brand, carts.list(brand, actor.person()));
    }

    private Cart cart(BrandId brand, List<CartRepository.Item> items) {
        var offers = shelf.offers(
                brand, items.stream().map(CartRepository.Item::variant).collect(Collectors.toSet()));
        return new Cart(items.stream()
                .flatMap(item -> Stream.ofNullable(offers.get(item.variant())).map(offer -> item(item, offer)))
                .toList());
    }

    private static CartItem item(CartRepository.Item item, Offer offer) {
        return new CartItem(
                item.store(),
                item.variant(),
                offer.product(),
                offer.title(),
                offer.variantTitle(),
                offer.image(),
                item.quantity(),
                offer.price(),
                offer.price().times(item.quantity()));
    }

    @PutMapping("/items/{variant}")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("setting a quantity again changes nothing")
    Cart putInCart(
            @PathVariable BrandId brand,
            @PathVariable VariantId variant,
            @Valid @RequestBody CartItemRequest request,
            Actor actor,
            Visitor visitor) {
        shelf.requireOpen(brand, request.store());
        var offer = shelf.offers(brand, List.of(variant)).get(variant);
        if (offer == null) {
            throw new DomainException(OrderError.VARIANT_NOT_SOLD);
        }
        var item = new CartRepository.Item(request.store(), variant, request.quantity());
        var items = carts.put(brand, actor.person(), item, ROOM);
        if (items.isEmpty()) {
            throw new DomainException(OrderError.CART_FULL, ROOM);
        }
        stream.ingest(new Activity(
                brand,
                actor.person(),
                visitor.id(),
                OrderingVerbs.ADD_TO_CART,
                offer.product().thing(),
                Activity.Where.UNKNOWN.withStore(request.store()),
                request.quantity()));
        return cart(brand, items);
    }

    @DeleteMapping("/items/{variant}")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OwnIdempotency("removing again changes nothing")
    void removeFromCart(
            @PathVariable BrandId brand, @PathVariable VariantId variant, @RequestParam StoreId store, Actor actor) {
        carts.remove(brand, actor.person(), store, variant);
    }
}
