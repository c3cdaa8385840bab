package linli.catalog;

import java.util.List;
import linli.media.MediaId;
import linli.shared.text.Bilingual;

/**
 * A product to create.
 *
 * @param handle its name in addresses, unique in the brand
 * @param body HTML, sanitised when it is stored
 * @param category how the brand sorts it; {@code taxonomy} is the place in a standard one
 * @param options the names of what a buyer chooses, at most three; empty for a product that comes in one form
 * @param variants at least one, each with one value for each option
 */
public record NewProduct(
        String handle,
        Bilingual title,
        Bilingual body,
        String vendor,
        String category,
        String taxonomy,
        SearchListing listing,
        ProductKind kind,
        List<String> tags,
        List<String> scenes,
        boolean published,
        List<MediaId> images,
        List<String> options,
        List<NewVariant> variants) {

    public NewProduct {
        tags = List.copyOf(tags);
        scenes = List.copyOf(scenes);
        images = List.copyOf(images);
        options = List.copyOf(options);
        variants = List.copyOf(variants);
    }

    /** A product in no category, told in Chinese, with nothing of its own for search engines. */
    public NewProduct(
            String handle,
            Bilingual title,
            String body,
            String vendor,
            ProductKind kind,
            List<String> tags,
            List<String> scenes,
            boolean published,
            List<MediaId> images,
            List<String> options,
            List<NewVariant> variants) {
        this(
                handle,
                title,
                new Bilingual(body, null),
                vendor,
                "",
                "",
                SearchListing.NONE,
                kind,
                tags,
                scenes,
                published,
                images,
                options,
                variants);
    }
}
