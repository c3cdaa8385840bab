package linli.ordering;

import java.util.Map;
import linli.campaign.CampaignId;
import linli.catalog.ProductKind;
import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Orders and what becomes of them. */
@Component
class OrderingSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing(
                        "order",
                        town -> town.post(
                                town.buyer(),
                                "/orders",
                                town.shop()
                                        .seat(
                                                town.open(),
                                                town.open().variant(),
                                                new CampaignId(Long.parseLong(town.thing("campaign"))),
                                                "NEW",
                                                "BALANCE"),
                                "id"))
                .thing(
                        "team",
                        town -> town.one("select team from ordering.orders where brand = :brand and id = "
                                + town.thing("order")))
                .thing("day", town -> town.one("select network.day_of(:brand, shared.now())"))
                .value("day", "⟦day⟧")
                .body("pickVariant", "{\"quantity\":1,\"campaign\":null}")
                .body("packOrder", "{\"quantity\":1,\"campaign\":null}")
                .anew("pickVariant", (town, _, _) -> town.order("BALANCE"))
                .anew("order", town -> town.order("BALANCE"), "packOrder")
                .anew("store", town -> town.newStore().toString(), "closeDay")
                .anew("reopenDay", OrderingSpecimens::closeDay)
                .body(
                        "placeOrder",
                        "{\"campaign\":null,\"team\":null,\"touchpoint\":null,\"comesTo\":null,\"payment\":\"BALANCE\"}")
                .body("quoteOrder", "{\"campaign\":null,\"team\":null,\"touchpoint\":null}")
                .body("handOverPickup", "{\"refunded\":0}")
                .body(
                        "requestRefund",
                        "{\"amount\":null,\"comesTo\":null,\"photos\":[],\"lines\":[{\"line\":1,\"quantity\":1}]}")
                .body(
                        "refundOrder",
                        "{\"request\":null,\"refunded\":0,\"comesTo\":null,\"amount\":null,\"lines\":[{\"line\":1,\"quantity\":1}]}")
                .body(
                        "refundStoreOrder",
                        "{\"request\":null,\"refunded\":0,\"comesTo\":null,\"amount\":null,\"lines\":[{\"line\":1,\"quantity\":1}]}")
                .filter("BrandOrders", "refundRequested", "false")
                .filter("Days", "from", "⟦day⟧")
                .filter("Days", "to", "⟦day⟧")
                .filter("BrandOrders", "state", "READY")
                .filter("StoreOrders", "refundRequested", "false")
                .filter("StoreOrders", "state", "READY")
                .findingNothing("removeFromCart")
                .anew("order", town -> town.order("SANDBOX"), "cancelOrder", "payOrder")
                .anew("order", town -> town.order("BALANCE"), "requestRefund", "refundOrder", "refundStoreOrder")
                .body("declineRefund", "{\"request\":\"⟦request⟧\"}")
                .body("declineStoreRefund", "{\"request\":\"⟦request⟧\"}")
                .anew("declineRefund", OrderingSpecimens::wished)
                .anew("declineStoreRefund", OrderingSpecimens::wished)
                .anew("withdrawRefundRequest", OrderingSpecimens::wished)
                .anew("order", town -> town.order("BALANCE"), "showPickup", "handOverPickup")
                .anew("order", OrderingSpecimens::handedOver, "undoPickup")
                .anew("downloadOrderFile", OrderingSpecimens::delivered);
    }

    private static void closeDay(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        var store = town.newStore().toString();
        fresh.put("store", store);
        town.post(
                town.hq(),
                "/stores/" + store + "/days",
                "{\"day\":\"%s\",\"note\":\"\"}".formatted(town.thing("day")),
                "");
    }

    private static void wished(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        var order = town.order("BALANCE");
        town.post(town.buyer(), "/orders/" + order + "/refund-requests", "{\"note\":\"坏了\"}", "");
        fresh.put("order", order);
        fresh.put(
                "request",
                town.one("select id from ordering.refund_request where brand = :brand and order_id = " + order));
    }

    private static void delivered(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        var variant = town.shop().product(town.open().brand(), ProductKind.DIGITAL);
        var product = town.one("select product from catalog.variant where brand = :brand and id = " + variant);
        fresh.put("file", town.fileOf(product));
        fresh.put(
                "order",
                town.post(caller, "/orders", """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"payment":"BALANCE"}
                """.formatted(town.open().store().id(), variant), "id"));
    }

    private static String handedOver(Town.Standing town) {
        var order = town.order("BALANCE");
        var counter = town.open().path("/stores/" + town.thing("store"));
        Shop.handOver(town.hq().player().http(), counter, order);
        return order;
    }
}
