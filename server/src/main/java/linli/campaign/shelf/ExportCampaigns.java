package linli.campaign.shelf;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the campaigns of a list into a file. */
@Service
class ExportCampaigns {
    private static final Sheet<CampaignCard> SHEET = new Sheet<>(
            "campaign.campaigns",
            List.of(
                    Column.bilingual("title", CampaignCard::title),
                    Column.worded("kind", "word.campaign.kind", campaign -> campaign.kind()),
                    Column.worded("state", "word.campaign.state", campaign -> campaign.state()),
                    Column.of("opens", campaign -> Cell.moment(campaign.opensAt())),
                    Column.of("closes", campaign -> Cell.moment(campaign.closesAt())),
                    Column.of("price", campaign -> Cell.money(campaign.price())),
                    Column.of("was", campaign -> Cell.money(campaign.was())),
                    Column.of("currency", campaign -> Cell.text(campaign.price().currency())),
                    Column.of("quota", campaign -> Cell.count(campaign.quota())),
                    Column.of("sold", campaign -> Cell.count(campaign.sold())),
                    Column.of("threshold", campaign -> Cell.count(campaign.threshold()))));

    private final CampaignQueries queries;
    private final Exports exports;

    ExportCampaigns(CampaignQueries queries, Exports exports) {
        this.queries = queries;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, CampaignFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> queries.cards(brand, filter, page)),
                response);
    }
}
