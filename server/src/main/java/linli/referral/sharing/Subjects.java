package linli.referral.sharing;

import java.util.List;
import java.util.Optional;
import linli.catalog.Catalog;
import linli.catalog.ProductId;
import linli.catalog.ProductSummary;
import linli.network.Network;
import linli.network.Touchpoint;
import linli.referral.Share;
import linli.shared.BrandId;
import org.springframework.stereotype.Component;

/** Finds what a share or a touchpoint leads to; what a stranger may not see is not there. */
@Component
class Subjects {
    private final SubjectQueries queries;
    private final Catalog catalog;
    private final Network network;

    Subjects(SubjectQueries queries, Catalog catalog, Network network) {
        this.queries = queries;
        this.catalog = catalog;
        this.network = network;
    }

    Optional<Subject> find(BrandId brand, Share.Subject subject) {
        return switch (subject.kind()) {
            case BRAND -> subject.id() == brand.value() ? Optional.of(brand(brand)) : Optional.empty();
            case COMMUNITY -> queries.findCommunity(brand, subject.id());
            case PRODUCT -> product(brand, new ProductId(subject.id()));
            case CAMPAIGN -> queries.findCampaign(brand, subject.id());
            case TEAM -> queries.findTeam(brand, subject.id());
            case POST -> queries.findPost(brand, subject.id());
        };
    }

    /** Where a touchpoint leads; to its brand where its own target has gone, for its code hangs on a wall. */
    Subject of(Touchpoint touchpoint) {
        var kind = switch (touchpoint.leadsTo()) {
            case BRAND -> Share.Subject.Kind.BRAND;
            case COMMUNITY -> Share.Subject.Kind.COMMUNITY;
            case PRODUCT -> Share.Subject.Kind.PRODUCT;
            case CAMPAIGN -> Share.Subject.Kind.CAMPAIGN;
            case POST -> Share.Subject.Kind.POST;
        };
        return find(touchpoint.brand(), new Share.Subject(kind, touchpoint.target()))
                .orElseGet(() -> brand(touchpoint.brand()));
    }

    Subject brand(BrandId id) {
        var brand = network.getBrand(id);
        return new Subject(brand.name(), brand.nameEn(), "", null, null, null, null, "");
    }

    private Optional<Subject> product(BrandId brand, ProductId product) {
        return Optional.ofNullable(catalog.summaries(brand, List.of(product)).get(product))
                .filter(ProductSummary::published)
                .map(found -> new Subject(
                        found.title(),
                        found.titleEn(),
                        "",
                        found.image(),
                        found.priceFrom(),
                        null,
                        null,
                        "/products/" + product));
    }
}
