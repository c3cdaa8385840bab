package linli.catalog.product;

import java.util.HashSet;
import java.util.List;
import linli.catalog.CatalogError;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.shared.DomainException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What every product keeps to, however it is written. */
final class ProductRules {
    private ProductRules() {}

    static void check(NewProduct wanted) {
        var combinations = new HashSet<List<String>>();
        for (var variant : wanted.variants()) {
            if (variant.optionValues().size() != wanted.options().size() || !combinations.add(variant.optionValues())) {
                throw new DomainException(CatalogError.OPTIONS_MISMATCH);
            }
            check(variant);
        }
        if (wanted.variants().isEmpty()) {
            throw new DomainException(CatalogError.OPTIONS_MISMATCH);
        }
        if (wanted.variants().stream()
                        .map(variant -> variant.price().currency())
                        .distinct()
                        .count()
                > 1) {
            throw new DomainException(CatalogError.CURRENCY_MIXED);
        }
    }

    static void check(NewVariant variant) {
        var cost = variant.cost();
        if (cost != null && cost.currency() != variant.price().currency()) {
            throw new DomainException(CatalogError.CURRENCY_MIXED);
        }
        var compareAt = variant.compareAt();
        if (compareAt != null) {
            if (compareAt.currency() != variant.price().currency()) {
                throw new DomainException(CatalogError.CURRENCY_MIXED);
            }
            if (compareAt.compareTo(variant.price()) <= 0) {
                throw new DomainException(CatalogError.COMPARE_AT_TOO_LOW);
            }
        }
    }

    /** Words what the database refused. */
    static RuntimeException refusal(DataIntegrityViolationException e, String handle) {
        var message = String.valueOf(e.getMessage());
        if (e instanceof DuplicateKeyException) {
            if (message.contains("product_brand_handle_key")) {
                return new DomainException(CatalogError.HANDLE_TAKEN, handle);
            }
            if (message.contains("variant_sku_idx")) {
                return new DomainException(CatalogError.SKU_TAKEN);
            }
            if (message.contains("option_values")) {
                return new DomainException(CatalogError.OPTIONS_MISMATCH);
            }
        }
        return message.contains("image_picture_fkey") ? new DomainException(CatalogError.PICTURE_NOT_STORED) : e;
    }
}
