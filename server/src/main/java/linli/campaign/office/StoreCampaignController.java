package linli.campaign.office;

import linli.campaign.CampaignId;
import linli.campaign.CampaignPermission;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.access.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A campaign as the staff of a store sees it that sells it. */
@RestController
@RequestMapping("/api/brands/{brand}/stores/{store}/campaigns")
class StoreCampaignController {
    private final CampaignBoards boards;

    StoreCampaignController(CampaignBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/{campaign}")
    @Access(level = Access.Level.STORE, permission = CampaignPermission.READ)
    CampaignBoard showStoreCampaign(
            @PathVariable BrandId brand, @PathVariable StoreId store, @PathVariable CampaignId campaign) {
        return boards.get(brand, store, campaign);
    }
}
