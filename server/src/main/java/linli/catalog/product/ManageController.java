package linli.catalog.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linli.catalog.CatalogError;
import linli.catalog.CatalogPermission;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.SearchListing;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.catalog.WeightUnit;
import linli.catalog.shelf.ProductDetail;
import linli.catalog.shelf.ProductDetails;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.English;
import linli.shared.text.Handle;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as the brand's HQ works on it. */
@RestController
@RequestMapping("/api/brands/{brand}")
class ManageController {
    private final CreateProduct create;
    private final ManageProducts manage;
    private final ProductDetails details;
    private final Network network;

    ManageController(CreateProduct create, ManageProducts manage, ProductDetails details, Network network) {
        this.create = create;
        this.manage = manage;
        this.details = details;
        this.network = network;
    }

    /** A list of tags is written with commas between them. */
    private static final String TAG = "[^,，]+";

    /** What search engines show; empty for the title and the description. */
    record Listing(
            @NotNull @Characters(max = 255) String title,

            @NotNull @Characters(max = 1_000) String description) {
        SearchListing listing() {
            return new SearchListing(title, description);
        }
    }

    /**
     * A product to make.
     *
     * @param opening what stores have of each of its variants from the start; who gives it needs the permission to keep
     *     stock
     */
    record CreateProductRequest(
            @NotBlank @Characters(max = Handle.LONGEST) String handle,
            @NotBlank @Characters(max = 255) String title,
            @English(max = 255) @Nullable String titleEn,
            @NotNull @Characters(max = 60_000) @Prose String body,
            @Characters(max = 120_000) @Prose @Nullable String bodyEn,
            @NotNull @Characters(max = 255) String vendor,
            @Characters(max = 255) @Nullable String category,
            @Characters(max = 255) @Nullable String taxonomy,
            @Valid @Nullable Listing listing,
            @NotNull ProductKind kind,

            @NotNull @Size(max = 250)
            List<@NotBlank @Characters(max = 255, codePoints = 2) @Pattern(regexp = TAG) String> tags,

            @NotNull @Size(max = 50)
            List<@NotBlank @Characters(max = 255, codePoints = 2) @Pattern(regexp = TAG) String> scenes,

            boolean published,
            @NotNull @Size(max = 250) @Stored List<@NotNull MediaId> images,
            @NotNull @Size(max = 3) List<@NotBlank @Characters(max = 60) String> options,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull VariantRequest> variants,
            @Size(max = 200) @Nullable List<@Valid @NotNull OpeningStock> opening) {

        Map<StoreId, Integer> openingByStore() {
            var quantities = new LinkedHashMap<StoreId, Integer>();
            for (var here : opening == null ? List.<OpeningStock>of() : opening) {
                if (quantities.put(here.store(), here.available()) != null) {
                    throw DomainException.of("opening", CatalogError.STOCK_STORE_TWICE);
                }
            }
            return quantities;
        }
    }

    record OpeningStock(
            @NotNull StoreId store,
            @Min(0) @Max(1_000_000_000) int available) {}

    record UpdateProductRequest(
            @NotBlank @Characters(max = 255) String title,
            @English(max = 255) @Nullable String titleEn,
            @NotNull @Characters(max = 60_000) @Prose String body,
            @Characters(max = 120_000) @Prose @Nullable String bodyEn,
            @NotNull @Characters(max = 255) String vendor,
            @Characters(max = 255) @Nullable String category,
            @Characters(max = 255) @Nullable String taxonomy,
            @Valid @Nullable Listing listing,
            @NotNull ProductKind kind,

            @NotNull @Size(max = 250)
            List<@NotBlank @Characters(max = 255, codePoints = 2) @Pattern(regexp = TAG) String> tags,

            @NotNull @Size(max = 50)
            List<@NotBlank @Characters(max = 255, codePoints = 2) @Pattern(regexp = TAG) String> scenes,

            @NotNull @Size(max = 250) @Stored List<@NotNull MediaId> images) {}

    /**
     * A variant to add or to change; a change leaves its option values as they are.
     *
     * @param cost what one costs the brand
     * @param weightUnit in which the grams are shown; grams unless it is given
     * @param taxable unless it is given as false
     */
    record VariantRequest(
            @NotNull @Size(max = 3) List<@NotBlank @Characters(max = 200, codePoints = 1) String> optionValues,
            @NotNull @Characters(max = 255, codePoints = 1) String sku,
            @NotNull @Valid Price price,
            @Valid @Nullable Price compareAt,
            @Valid @Nullable Price cost,
            @NotNull @Characters(max = 255) String barcode,
            @Min(0) @Max(10_000_000) int grams,
            @Nullable WeightUnit weightUnit,
            boolean requiresShipping,
            @Nullable Boolean taxable,
            @NotNull StockPolicy policy,
            @Nullable @Stored MediaId image) {

        NewVariant variant() {
            return new NewVariant(
                    optionValues,
                    sku,
                    price.money(),
                    compareAt == null ? null : compareAt.money(),
                    cost == null ? null : cost.money(),
                    barcode,
                    grams,
                    weightUnit == null ? WeightUnit.G : weightUnit,
                    requiresShipping,
                    !Boolean.FALSE.equals(taxable),
                    policy,
                    image);
        }
    }

    record Price(
            @Min(0) @Max(Money.LARGEST) long minor, @NotNull linli.shared.Currency currency) {
        Money money() {
            return new Money(minor, currency);
        }
    }

    record AddedVariant(VariantId id) {}

    /**
     * @param version of the variant as it was seen
     * @param values what the variant is by each option, in their order
     */
    record VariantChoice(
            @NotNull VariantId variant,
            @Min(1) int version,

            @NotNull @Size(max = 3) List<@NotBlank @Characters(max = 200, codePoints = 1) String> values) {}

    /** @param variants all that are sold, in the order in which they are shown */
    record ArrangeVariantsRequest(
            @NotNull @Size(max = 3) List<@NotBlank @Characters(max = 60) String> options,
            @NotEmpty @Size(max = 2_048) List<@Valid @NotNull VariantChoice> variants) {}

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping("/products")
    @ResponseStatus(HttpStatus.CREATED)
    ProductDetail createProduct(
            @PathVariable BrandId brand, @Valid @RequestBody CreateProductRequest request, Actor actor) {
        var opening = request.openingByStore();
        if (!opening.isEmpty() && !actor.may(CatalogPermission.MANAGE_STOCK, brand)) {
            throw DomainException.of("opening", SharedError.FORBIDDEN);
        }
        opening.keySet().forEach(store -> network.getStore(brand, store));
        var created = create.handle(
                brand,
                new NewProduct(
                        request.handle(),
                        new Bilingual(request.title(), request.titleEn()),
                        new Bilingual(request.body(), request.bodyEn()),
                        request.vendor(),
                        Objects.requireNonNullElse(request.category(), ""),
                        Objects.requireNonNullElse(request.taxonomy(), ""),
                        request.listing() == null
                                ? SearchListing.NONE
                                : request.listing().listing(),
                        request.kind(),
                        request.tags(),
                        request.scenes(),
                        request.published(),
                        request.images(),
                        request.options(),
                        request.variants().stream().map(VariantRequest::variant).toList()),
                opening,
                actor.person());
        return details.get(brand, created.product());
    }

    /** @param version of the product as it was seen */
    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PutMapping("/products/{product}")
    ProductDetail updateProduct(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @RequestParam @Min(1) int version,
            @Valid @RequestBody UpdateProductRequest request,
            Actor actor) {
        manage.describe(
                brand,
                product,
                version,
                new ManageProducts.Content(
                        new Bilingual(request.title(), request.titleEn()),
                        new Bilingual(request.body(), request.bodyEn()),
                        request.vendor(),
                        request.category(),
                        request.taxonomy(),
                        request.listing() == null ? null : request.listing().listing(),
                        request.kind(),
                        request.tags(),
                        request.scenes(),
                        request.images()),
                actor.person());
        return details.get(brand, product);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping("/products/{product}/publish")
    ProductDetail publishProduct(@PathVariable BrandId brand, @PathVariable ProductId product, Actor actor) {
        manage.publish(brand, product, true, actor.person());
        return details.get(brand, product);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping("/products/{product}/unpublish")
    ProductDetail unpublishProduct(@PathVariable BrandId brand, @PathVariable ProductId product, Actor actor) {
        manage.publish(brand, product, false, actor.person());
        return details.get(brand, product);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @DeleteMapping("/products/{product}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archiveProduct(@PathVariable BrandId brand, @PathVariable ProductId product, Actor actor) {
        manage.archive(brand, product, actor.person());
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping("/products/{product}/variants")
    @ResponseStatus(HttpStatus.CREATED)
    AddedVariant addVariant(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @Valid @RequestBody VariantRequest request,
            Actor actor) {
        return new AddedVariant(manage.addVariant(brand, product, request.variant(), actor.person()));
    }

    /** @param version of the variant as it was seen */
    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PutMapping("/products/{product}/variants/{variant}")
    ProductDetail changeVariant(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @PathVariable VariantId variant,
            @RequestParam @Min(1) int version,
            @Valid @RequestBody VariantRequest request,
            Actor actor) {
        manage.changeVariant(brand, product, variant, version, request.variant(), actor.person());
        return details.get(brand, product);
    }

    /** Names the options, says what each variant is by them, and orders the variants. */
    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PutMapping("/products/{product}/variants")
    ProductDetail arrangeVariants(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @Valid @RequestBody ArrangeVariantsRequest request,
            Actor actor) {
        manage.arrange(
                brand,
                product,
                request.options(),
                request.variants().stream()
                        .map(choice -> new ManageProducts.Choice(choice.variant(), choice.version(), choice.values()))
                        .toList(),
                actor.person());
        return details.get(brand, product);
    }

    /** It is sold no more; what was sold of it stays. */
    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @DeleteMapping("/products/{product}/variants/{variant}")
    ProductDetail retireVariant(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @PathVariable VariantId variant,
            Actor actor) {
        manage.retireVariant(brand, product, variant, actor.person());
        return details.get(brand, product);
    }
}
