package linli.campaign;

import java.util.List;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.shared.Currency;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A campaign to schedule. */
public record NewCampaign(
        CampaignKind kind, Bilingual title, @Nullable MediaId cover, Terms terms, Currency currency, List<Item> items) {

    /**
     * A variant that it sells.
     *
     * @param was the price before, in minor units, shown beside; null if none is
     */
    public record Item(
            VariantId variant, long price, @Nullable Long was) {}
}
