package linli.referral;

import java.util.Set;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.edge.Specimens;
import linli.edge.Town;
import linli.network.Touchpoint;
import linli.ordering.Shop;
import org.springframework.stereotype.Component;

/** Shares and commissions. */
@Component
class ReferralSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing(
                        "share",
                        town -> town.post(
                                town.buyer(),
                                "/shares",
                                "{\"kind\":\"BRAND\",\"id\":\"%s\"}".formatted(town.thing("brand")),
                                "id"))
                .thing(
                        "shareCode",
                        town -> town.one(
                                "select code from referral.share where brand = :brand and id = " + town.thing("share")))
                .body("shareThing", "{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\",\"post\":\"⟦post⟧\"}")
                .body("setCommissionPlan", "{\"scope\":\"PRODUCT\",\"subject\":\"⟦product⟧\",\"seen\":null}")
                .anew("product", ReferralSpecimens::unplanned, "setCommissionPlan")
                .filter("CommissionPlans", "scope", "PRODUCT")
                .caller(Town.Standing::hq, "previewReversal")
                .anew("campaign", ReferralSpecimens::soldInCloud, "enterCampaign")
                .body("enterCampaign", "{\"community\":null,\"entrance\":null}")
                .parameter("openShare", "code", "⟦shareCode⟧")
                .parameter("openTouchpoint", "code", "⟦touchpointCode⟧")
                .parameter("endCommissionPlan", "scope", "PRODUCT")
                .parameter("endCommissionPlan", "subject", "⟦product⟧")
                .findingNothing("endCommissionPlan");
    }

    /** A product of which nobody has set a plan. */
    private static String unplanned(Town.Standing town) {
        var variant = town.shop().product(town.open().brand(), ProductKind.GOODS);
        return town.one("select product from catalog.variant where brand = :brand and id = " + variant);
    }

    private static String soldInCloud(Town.Standing town) {
        var terms = Terms.selling(Shop.window(), 10)
                .spaces(Set.of(Touchpoint.Space.CLOUD))
                .build();
        return town.shop().campaign(town.open(), town.open().variant(), terms).toString();
    }
}
