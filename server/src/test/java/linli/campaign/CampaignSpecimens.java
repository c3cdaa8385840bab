package linli.campaign;

import java.time.Duration;
import java.time.Instant;
import linli.edge.Specimens;
import linli.edge.Town;
import linli.ordering.Shop;
import org.springframework.stereotype.Component;

/** Campaigns. */
@Component
class CampaignSpecimens implements Specimens.Source {
    private static final String PLAN = """
            {"kind":"GROUP_BUY","items":[{"price":100,"variant":"⟦variant⟧","was":200}],
             "terms":{"opensAt":"⟦now⟧","closesAt":"⟦later⟧","deposit":null,"teamSize":2,"teamHours":24,"threshold":0,
                      "tiers":null,"memberLimit":1,"quota":10,"touchpoints":null,"spaces":["STORE"],
                      "waitingList":false,"payments":["BALANCE"]}}""";

    @Override
    public void tell(Specimens to) {
        to.thing("campaign", town -> groupBuy(town, 1000, 100))
                .value("balanceFrom", "⟦later⟧")
                .value("balanceUntil", "⟦muchLater⟧")
                .thing("draft", CampaignSpecimens::draft)
                .body(
                        "scheduleCampaign",
                        "{\"draft\":null,\"acknowledged\":" + Shop.EVERY_WARNING + "," + PLAN.substring(1))
                .body("checkCampaign", PLAN)
                .body("draftCampaign", PLAN)
                .body("saveCampaignDraft", "{\"version\":1,\"plan\":" + PLAN + "}")
                .body("extendCampaign", "{\"closesAt\":\"⟦muchLater⟧\",\"quota\":20}")
                .body("pauseCampaign", "{\"until\":\"⟦later⟧\"}")
                .anew("draft", CampaignSpecimens::draft, "saveCampaignDraft", "deleteCampaignDraft")
                .anew("campaign", town -> groupBuy(town, 10, 1), "extendCampaign")
                .anew("campaign", CampaignSpecimens::longSale, "pauseCampaign")
                .anew("campaign", CampaignSpecimens::paused, "resumeCampaign")
                .findingNothing("leaveWaitingList")
                .anew("campaign", town -> groupBuy(town, 10, 1), "cancelCampaign")
                .anew("campaign", CampaignSpecimens::soldOut, "joinWaitingList");
    }

    private static String groupBuy(Town.Standing town, int quota, int limit) {
        return town.shop()
                .campaign(town.open(), town.open().variant(), Terms.groupBuy(Shop.window(), quota, limit, 2))
                .toString();
    }

    private static String soldOut(Town.Standing town) {
        var campaign = town.shop()
                .campaign(
                        town.open(),
                        town.open().variant(),
                        Terms.selling(Shop.window(), 1)
                                .memberLimit(1)
                                .waiting(new Terms.WaitingTerms(Terms.OFFER))
                                .build());
        town.post(
                town.hq(),
                "/orders",
                town.shop().seat(town.open(), town.open().variant(), campaign, "null", "SANDBOX"),
                "");
        return campaign.toString();
    }

    private static String draft(Town.Standing town) {
        return town.post(town.hq(), "/campaigns/drafts", """
                {"kind":"FLASH_SALE","currency":"CNY","items":[],"terms":{"opensAt":"2099-01-01T00:00:00Z"}}
                """, "id");
    }

    private static String longSale(Town.Standing town) {
        var window =
                new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(300)));
        return town.shop()
                .campaign(
                        town.open(),
                        town.open().variant(),
                        Terms.selling(window, 10).build())
                .toString();
    }

    private static String paused(Town.Standing town) {
        return town.one(
                "update campaign.campaign set paused_until = closes_at - interval '1 hour' where brand = :brand and id = %s returning id"
                        .formatted(longSale(town)));
    }
}
