package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.campaign.Terms;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class CartTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    private Shop.Open open;
    private World.Player buyer;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 5);
        buyer = world.person("邻居");
    }

    @Test
    void keepsWhatWasPutInAtOurPrices() {
        var item = open.path("/cart/items/" + open.variant());
        var body = "{\"store\":\"%s\",\"quantity\":%d}";
        assertThat(buyer.http().put(item, body.formatted(open.store().id(), 2)).status())
                .isEqualTo(200);
        buyer.http().put(item, body.formatted(open.store().id(), 3));
        var items = buyer.http().get(open.path("/cart")).body().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("amount").get("minor").asLong()).isEqualTo(3 * Shop.PRICE);
        assertThat(world.person("别人").http().get(open.path("/cart")).body().get("items"))
                .isEmpty();
        assertThat(buyer.http().delete(item + "?store=" + open.store().id()).status())
                .isEqualTo(204);
        assertThat(buyer.http().get(open.path("/cart")).body().get("items")).isEmpty();
    }

    @Test
    void quotesWhatPlacingThenCosts() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 5, 1, 2));
        var plain = """
                {"store":"%s","lines":[{"variant":"%s","quantity":2}]}
                """.formatted(open.store().id(), open.variant());
        assertThat(total(plain)).isEqualTo(2 * Shop.PRICE);
        var together = """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":"%s","team":"NEW"}
                """.formatted(open.store().id(), open.variant(), campaign);
        assertThat(total(together)).isEqualTo(990);
        var placed =
                buyer.http().post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "SANDBOX"));
        assertThat(placed.body().get("total").get("minor").asLong()).isEqualTo(990);
    }

    @Test
    void letsTheBuyerCancelWhatIsNotPaid() {
        var order = buyer.http()
                .post(open.path("/orders"), shop.order(open, 2, "SANDBOX"))
                .body()
                .get("id")
                .asString();
        var cancel = open.path("/orders/" + order + "/cancel");
        assertThat(world.person("别人").http().post(cancel, "").status()).isEqualTo(404);
        assertThat(buyer.http().post(cancel, "").status()).isEqualTo(204);
        assertThat(buyer.http().post(cancel, "").problem()).isEqualTo("not-awaiting-payment");
        assertThat(shop.stock(open)).isEqualTo(5);
    }

    @Test
    void listsOrdersForTheirBuyerStoreAndHqOnly() {
        buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX"));
        var store = open.path("/stores/" + open.store().id() + "/orders?state=AWAITING_PAYMENT");
        for (var seen : List.of(
                open.owner().http().get(store),
                open.hq().http().get(open.path("/all-orders?state=AWAITING_PAYMENT")),
                buyer.http().get(open.path("/orders")))) {
            var card = seen.body().get("items").get(0).get("buyer");
            assertThat(card.get("id").asLong()).isEqualTo(buyer.id().value());
            assertThat(card.get("name").asString()).isEqualTo("邻居");
        }
        assertThat(buyer.http().get(store).status()).isEqualTo(404);
        assertThat(buyer.http().get(open.path("/all-orders")).status()).isEqualTo(404);
        assertThat(world.person("别人").http().get(open.path("/orders")).body().get("items"))
                .isEmpty();
    }

    private long total(String body) {
        var quote = buyer.http().post(open.path("/checkout/quote"), body);
        assertThat(quote.status()).as(quote.text()).isEqualTo(200);
        return quote.body().get("total").get("minor").asLong();
    }
}
