package linli.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product's own columns. */
record ProductRow(
        long brand,
        long id,
        String handle,
        String title,
        @Nullable String titleEn,
        String body,
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
