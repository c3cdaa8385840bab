package linli.catalog.product;

import java.util.List;
import linli.catalog.ProductKind;
import linli.shared.text.Bilingual;

/** A product's own columns. */
public record ProductRow(
        long brand,
        long id,
        String handle,
        Bilingual title,
        Bilingual body,
        String vendor,
        String category,
        String taxonomy,
        String seoTitle,
        String seoDescription,
        ProductKind kind,
        List<String> tags,
        List<String> scenes,
        List<String> options,
        boolean published,
        boolean archived) {}
