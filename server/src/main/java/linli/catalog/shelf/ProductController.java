package linli.catalog.shelf;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import linli.catalog.Catalog;
import linli.catalog.CatalogError;
import linli.catalog.Offer;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.catalog.shelf.ProductViews.OfferCard;
import linli.catalog.shelf.ProductViews.OfferList;
import linli.catalog.shelf.ProductViews.ProductShelf;
import linli.catalog.shelf.ProductViews.SceneCard;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The shelves as everybody sees them, answered from prepared bytes. */
@RestController
@RequestMapping(path = "/api/brands/{brand}", produces = MediaType.APPLICATION_JSON_VALUE)
class ProductController {
    private final ProductQueries queries;
    private final ShelfCache shelves;
    private final Catalog catalog;

    ProductController(ProductQueries queries, ShelfCache shelves, Catalog catalog) {
        this.queries = queries;
        this.shelves = shelves;
        this.catalog = catalog;
    }

    private record ShelfKey(ProductQueries.Filter filter, PageRequest page) {}

    private record DetailKey(ProductId product, @Nullable StoreId store) {}

    private record ScenesKey() {}

    record SceneList(List<SceneCard> items) {}

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/products")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ProductShelf.class)))
    ResponseEntity<byte[]> listProducts(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable StoreId store,
            @RequestParam(required = false) @Characters(max = 100) @Nullable String tag,
            @RequestParam(required = false) @Characters(max = 100) @Nullable String scene,
            @RequestParam(name = "q", required = false) @Characters(max = 60) @Nullable String search,
            PageRequest page,
            WebRequest request) {
        var filter = new ProductQueries.Filter(store, given(tag), given(scene), given(search));
        return shelves.get(brand, new ShelfKey(filter, page), () -> {
                    var cards = queries.shelf(brand, filter, page);
                    return new ProductShelf(cards.items(), cards.next());
                })
                .answer(request);
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/products/{product}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ProductDetail.class)))
    ResponseEntity<byte[]> getProduct(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @RequestParam(required = false) @Nullable StoreId store,
            WebRequest request) {
        return shelves.get(
                        brand,
                        new DetailKey(product, store),
                        () -> queries.detail(brand, product, store)
                                .filter(detail -> detail.published() && !detail.archived())
                                .map(ProductDetail::withoutCosts)
                                .orElseThrow(() -> new DomainException(CatalogError.PRODUCT_NOT_FOUND)))
                .answer(request);
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/scenes")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SceneList.class)))
    ResponseEntity<byte[]> listScenes(@PathVariable BrandId brand, WebRequest request) {
        return shelves.get(brand, new ScenesKey(), () -> new SceneList(queries.scenes(brand)))
                .answer(request);
    }

    /** Those of the variants that are on sale, in the order asked for. */
    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/offers")
    OfferList listOffers(@PathVariable BrandId brand, @RequestParam @Size(max = 100) List<@NotNull VariantId> variant) {
        var offers = catalog.offers(brand, variant);
        return new OfferList(variant.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(offers.get(id)))
                .filter(Offer::published)
                .map(offer -> new OfferCard(
                        offer.variant(),
                        offer.product(),
                        offer.kind(),
                        offer.title(),
                        offer.variantTitle(),
                        offer.image(),
                        offer.price()))
                .toList());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
