package linli.catalog.product;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import linli.catalog.CatalogError;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.shared.DomainException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What every product keeps to, however it is written. */
final class ProductRules {
    private static final String VARIANTS = "variants";

    private ProductRules() {}

    static void check(NewProduct wanted) {
        var combinations = new HashSet<List<String>>();
        int place = 0;
        for (var variant : wanted.variants()) {
            if (variant.optionValues().size() != wanted.options().size() || !combinations.add(variant.optionValues())) {
                throw DomainException.of(VARIANTS, CatalogError.OPTIONS_MISMATCH);
            }
            check(variant, VARIANTS + "[" + place++ + "].");
        }
        if (wanted.variants().isEmpty()) {
            throw DomainException.of(VARIANTS, CatalogError.OPTIONS_MISMATCH);
        }
        if (wanted.variants().stream()
                        .map(variant -> variant.price().currency())
                        .distinct()
                        .count()
                > 1) {
            throw DomainException.of(VARIANTS, CatalogError.CURRENCY_MIXED);
        }
    }

    static void check(NewVariant variant) {
        check(variant, "");
    }

    /** @param at where the variant stands in the request */
    private static void check(NewVariant variant, String at) {
        var cost = variant.cost();
        if (cost != null && cost.currency() != variant.price().currency()) {
            throw DomainException.of(at + "cost", CatalogError.CURRENCY_MIXED);
        }
        var compareAt = variant.compareAt();
        if (compareAt != null) {
            if (compareAt.currency() != variant.price().currency()) {
                throw DomainException.of(at + "compareAt", CatalogError.CURRENCY_MIXED);
            }
            if (compareAt.compareTo(variant.price()) <= 0) {
                throw DomainException.of(at + "compareAt", CatalogError.COMPARE_AT_TOO_LOW);
            }
        }
    }

    /** Words what the database refused of a new product. */
    static RuntimeException refusal(DataIntegrityViolationException e, NewProduct wanted) {
        var skus = wanted.variants().stream().map(NewVariant::sku).toList();
        int taken = IntStream.range(0, skus.size())
                .filter(place -> !skus.get(place).isEmpty() && tells(e, ", " + skus.get(place) + ", "))
                .findFirst()
                .orElse(0);
        return refusal(e, wanted.handle(), VARIANTS + "[" + taken + "].");
    }

    /** Words what it refused of one variant, or of the pictures. */
    static RuntimeException refusal(DataIntegrityViolationException e) {
        return refusal(e, "", "");
    }

    private static boolean tells(DataIntegrityViolationException e, String text) {
        return String.valueOf(e.getMessage()).contains(text);
    }

    private static RuntimeException refusal(DataIntegrityViolationException e, String handle, String variant) {
        if (e instanceof DuplicateKeyException) {
            if (tells(e, "product_brand_handle_key")) {
                return DomainException.of("handle", CatalogError.HANDLE_TAKEN, handle);
            }
            if (tells(e, "variant_sku_idx")) {
                return DomainException.of(variant + "sku", CatalogError.SKU_TAKEN);
            }
            if (tells(e, "option_values")) {
                return DomainException.of(variant + "optionValues", CatalogError.OPTIONS_MISMATCH);
            }
        }
        return tells(e, "image_picture_fkey") ? DomainException.of("images", CatalogError.PICTURE_NOT_STORED) : e;
    }
}
