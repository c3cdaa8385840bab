package linli.referral;

import linli.edge.Specimens;
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
                .body("setCommissionPlan", "{\"scope\":\"PRODUCT\",\"subject\":\"⟦product⟧\"}")
                .parameter("openShare", "code", "⟦shareCode⟧")
                .parameter("openTouchpoint", "code", "⟦touchpointCode⟧")
                .parameter("endCommissionPlan", "scope", "PRODUCT")
                .parameter("endCommissionPlan", "subject", "⟦product⟧")
                .findingNothing("endCommissionPlan");
    }
}
