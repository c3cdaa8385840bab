package linli.network;

import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Brands, stores, touchpoints and personas. */
@Component
class NetworkSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing("brandSlug", town -> town.one("select slug from network.brand where id = :brand"))
                .thing("touchpoint", NetworkSpecimens::touchpoint)
                .thing("touchpointCode", town -> {
                    town.thing("touchpoint");
                    return town.one("select code from network.touchpoint where brand = :brand");
                })
                .thing("persona", town -> town.post(town.hq(), "/personas", """
                        {"kind":"PERSON","face":{"name":"我","signature":"","values":"","story":"","postsAWeek":1}}
                        """, "id"))
                .value("address", "测试路 1 号")
                .value("ownerPhone", "⟦phone⟧")
                .value("slug", "s⟦unique⟧")
                .value("stores", "⟦store⟧")
                .value("target", "⟦product⟧")
                .value("touchpoints", "⟦touchpoint⟧")
                .body("setUpTouchpoint", "{\"kind\":\"POSTER\",\"space\":\"STORE\",\"leadsTo\":\"PRODUCT\"}")
                .body("openStore", "{\"owner\":\"⟦hq⟧\",\"ownerName\":null,\"ownerPhone\":null}")
                .body("foundBrand", "{\"zone\":\"Asia/Shanghai\"}")
                .body("changeBrand", "{\"zone\":\"Asia/Shanghai\"}")
                .anew("store", town -> town.newStore().toString(), "closeStore", "reopenStore")
                .body("closeStore", "{\"kind\":\"FOR_A_TIME\",\"until\":null}")
                .parameter("getStorefront", "slug", "⟦brandSlug⟧")
                .anew("touchpoint", NetworkSpecimens::touchpoint, "retireTouchpoint");
    }

    private static String touchpoint(Town.Standing town) {
        return town.post(town.hq(), "/touchpoints", """
                {"kind":"POSTER","space":"STORE","store":"%s","name":"海报","leadsTo":"BRAND","target":"%s"}
                """.formatted(town.thing("store"), town.thing("brand")), "id");
    }
}
