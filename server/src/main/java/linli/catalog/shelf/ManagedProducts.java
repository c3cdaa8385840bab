package linli.catalog.shelf;

import linli.catalog.ProductId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Service;

/** The list of products as staff narrows it, for whoever changes all that it finds. */
@Service
public class ManagedProducts {
    private final ProductQueries queries;

    ManagedProducts(ProductQueries queries) {
        this.queries = queries;
    }

    public record Listed(ProductId id, Bilingual title) {}

    public Page<Listed> page(BrandId brand, ManagedFilter filter, PageRequest page) {
        var found = queries.managed(brand, filter, page);
        return found.map(
                product -> new Listed(product.card().id(), product.card().title()));
    }

    public Matches count(BrandId brand, ManagedFilter filter) {
        return queries.count(brand, filter);
    }
}
