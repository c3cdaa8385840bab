package linli.campaign.office;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.CampaignPermission;
import linli.campaign.Preset;
import linli.campaign.sense.JudgeCampaign;
import linli.campaign.sense.Judgement;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as HQ sees them. */
@RestController
@RequestMapping("/api/brands/{brand}/campaigns")
class CampaignOfficeController {
    private final CampaignOffice office;
    private final CampaignBoards boards;
    private final OpenCampaign opening;
    private final JudgeCampaign judging;
    private final PayableMethods payable;
    private final Network network;

    CampaignOfficeController(
            CampaignOffice office,
            CampaignBoards boards,
            OpenCampaign opening,
            JudgeCampaign judging,
            PayableMethods payable,
            Network network) {
        this.payable = payable;
        this.network = network;
        this.office = office;
        this.opening = opening;
        this.judging = judging;
        this.boards = boards;
    }

    /**
     * What a campaign of the kind is sold by where a request leaves it out.
     *
     * @param teams whether it sells to teams; the size and the hours are those of any that does
     * @param payable the methods that buyers can pay by at this moment
     * @param balanceHours how long a balance is usually to be paid, from the end of the sale on
     */
    record CampaignPreset(
            CampaignKind kind,
            long hours,
            int quota,
            int memberLimit,
            int threshold,
            boolean teams,
            int teamSize,
            long teamHours,
            long holdMinutes,
            boolean waitingList,
            Set<PaymentMethod> payable,
            long balanceHours) {

        static CampaignPreset of(CampaignKind kind, Set<PaymentMethod> payable) {
            var preset = kind.preset();
            return new CampaignPreset(
                    kind,
                    preset.open().toHours(),
                    preset.quota(),
                    preset.memberLimit(),
                    preset.threshold(),
                    preset.teams(),
                    Preset.TEAM.size(),
                    Preset.TEAM.window().toHours(),
                    preset.hold().toMinutes(),
                    preset.waiting(),
                    payable,
                    Preset.BALANCE.toHours());
        }
    }

    @GetMapping("/presets")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    List<CampaignPreset> listCampaignPresets(@PathVariable BrandId brand) {
        var methods = payable.of(network.currency(brand));
        return Stream.of(CampaignKind.values())
                .map(kind -> CampaignPreset.of(kind, methods))
                .toList();
    }

    @PostMapping
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CampaignBoard scheduleCampaign(
            @PathVariable BrandId brand, @Valid @RequestBody ScheduleCampaignRequest request, Actor actor) {
        return boards.get(brand, opening.handle(brand, actor.person(), request));
    }

    /** What is wrong and what is doubtful with a planned campaign; nothing is changed. */
    @PostMapping("/check")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    Judgement checkCampaign(@PathVariable BrandId brand, @Valid @RequestBody CampaignPlan plan) {
        return judging.handle(brand, plan.wanted());
    }

    @GetMapping("/{campaign}/board")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    CampaignBoard showCampaignBoard(@PathVariable BrandId brand, @PathVariable CampaignId campaign) {
        return boards.get(brand, campaign);
    }

    @PostMapping("/{campaign}/cancel")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    CampaignBoard cancelCampaign(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Actor actor) {
        office.cancel(brand, actor.person(), campaign);
        return boards.get(brand, campaign);
    }
}
