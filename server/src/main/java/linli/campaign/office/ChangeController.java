package linli.campaign.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import linli.campaign.CampaignId;
import linli.campaign.CampaignPermission;
import linli.campaign.Terms;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a campaign that is there. The reason is what its buyers and stores read. */
@RestController
@RequestMapping("/api/brands/{brand}/campaigns/{campaign}")
class ChangeController {
    private final ChangeCampaign change;

    ChangeController(ChangeCampaign change) {
        this.change = change;
    }

    /** What is left out stays. */
    record ExtendCampaignRequest(
            @Nullable Instant closesAt,
            @Nullable @Min(1) @Max(Terms.LARGEST_QUOTA) Integer quota,
            @NotNull @Characters(min = 1, max = 200) String reason,
            @Nullable @Characters(min = 1, max = 400) String reasonEn) {}

    record PauseCampaignRequest(
            @NotNull Instant until,
            @NotNull @Characters(min = 1, max = 200) String reason,
            @Nullable @Characters(min = 1, max = 400) String reasonEn) {}

    @PostMapping("/extend")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extendCampaign(
            @PathVariable BrandId brand,
            @PathVariable CampaignId campaign,
            @Valid @RequestBody ExtendCampaignRequest request,
            Actor actor) {
        change.extend(
                brand,
                actor.person(),
                campaign,
                request.closesAt() == null ? null : Terms.Window.checked(request.closesAt()),
                request.quota(),
                new Bilingual(request.reason(), request.reasonEn()));
    }

    @PostMapping("/pause")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pauseCampaign(
            @PathVariable BrandId brand,
            @PathVariable CampaignId campaign,
            @Valid @RequestBody PauseCampaignRequest request,
            Actor actor) {
        change.pause(
                brand,
                actor.person(),
                campaign,
                Terms.Window.checked(request.until()),
                new Bilingual(request.reason(), request.reasonEn()));
    }

    @PostMapping("/resume")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resumeCampaign(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Actor actor) {
        change.resume(brand, actor.person(), campaign);
    }
}
