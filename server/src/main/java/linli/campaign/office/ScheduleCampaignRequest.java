package linli.campaign.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import linli.campaign.CampaignKind;
import linli.campaign.NewCampaign;
import linli.campaign.office.CampaignPlan.CampaignItemRequest;
import linli.campaign.office.CampaignPlan.TermsRequest;
import linli.campaign.sense.Doubt;
import linli.media.MediaId;
import linli.media.Stored;
import linli.shared.Currency;
import linli.shared.text.Bilingual;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is left out takes the default of the kind; a title that is not in English is the Chinese one.
 *
 * @param acknowledged the warnings that whoever opens it has seen and means
 * @param draft what it was made up as, which it takes the place of
 */
record ScheduleCampaignRequest(
        @NotNull CampaignKind kind,
        @NotNull @Name(max = 60) String title,
        @Nullable @Name(max = 120) String titleEn,
        @Nullable @Stored MediaId cover,
        @NotNull Currency currency,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull CampaignItemRequest> items,
        @NotNull @Valid TermsRequest terms,
        @Nullable Set<@NotNull Doubt> acknowledged,
        @Nullable @Valid DraftVersion draft) {

    /** A draft as it was read. */
    record DraftVersion(@NotNull DraftId id, @Min(1) int version) {}

    NewCampaign campaign() {
        return new NewCampaign(
                kind,
                new Bilingual(title, titleEn == null ? title : titleEn),
                cover,
                terms.terms(kind),
                currency,
                items.stream().map(CampaignItemRequest::item).toList());
    }

    CampaignPlan plan() {
        return new CampaignPlan(kind, title, titleEn, cover, currency, items, terms);
    }
}
