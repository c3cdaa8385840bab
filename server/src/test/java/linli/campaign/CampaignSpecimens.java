package linli.campaign;

import linli.edge.Specimens;
import linli.edge.Town;
import linli.ordering.Shop;
import org.springframework.stereotype.Component;

/** Campaigns. */
@Component
class CampaignSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing("campaign", town -> groupBuy(town, 1000, 100))
                .value("balanceFrom", "⟦later⟧")
                .value("balanceUntil", "⟦muchLater⟧")
                .body("scheduleCampaign", """
                        {"kind":"GROUP_BUY","items":[{"price":100,"variant":"⟦variant⟧","was":200}],
                         "terms":{"opensAt":"⟦now⟧","closesAt":"⟦later⟧","deposit":null,"teamSize":2,"teamHours":24,"threshold":0,
                                  "tiers":null,"memberLimit":1,"quota":10,"touchpoints":null,"spaces":["STORE"],
                                  "waitingList":false,"payments":["BALANCE"]}}""")
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
}
