package linli.ordering.sales;

import static org.assertj.core.api.Assertions.assertThat;

import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What everybody may know of what was bought. */
@LinliTest
class SoldTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient db;

    private Shop.Open open;
    private World.Player buyer;

    @BeforeEach
    void aShop() {
        open = shop.open(world, 100);
        buyer = shop.buyer(world, open.brand(), 1_000_00);
    }

    @Test
    void countsWhatIsPaidAndNotGivenBack() {
        var order = buy(buyer, 3);
        buy(shop.buyer(world, open.brand(), 1_000_00), 1);
        buyer.http().post(open.path("/orders"), shop.order(open, 5, "SANDBOX"));
        sells(4, 2);
        refund(order, 2);
        sells(2, 2);
        refund(order, 1);
        sells(1, 1);
    }

    @Test
    void countsNothingOfWhatWasGivenBackByItsAmount() {
        var order = buy(buyer, 1);
        sells(1, 1);
        assertThat(open.hq()
                        .http()
                        .post(
                                open.path("/orders/" + order + "/refunds"),
                                Shop.decision(open, order, ",\"amount\":" + Shop.PRICE))
                        .status())
                .isEqualTo(204);
        sells(0, 0);
    }

    @Test
    void shortensTheNamesOfAllButThoseWhoAllowMore() {
        buy(buyer, 1);
        assertThat(sold().at("/buyers/0/name").asString()).isEqualTo("邻**");
        assertThat(buyer.http().put("/api/me", """
                        {"name":"邻居","avatar":null,
                         "consents":{"recommendation":true,"marketing":false,"crossCommunity":false,"purchases":true}}""").status()).isEqualTo(200);
        Shop.await(() -> sold().at("/buyers/0/name").asString().equals("邻居"));
    }

    @Test
    void namesNobodyWhoHasLeft() {
        buy(buyer, 1);
        db.sql("update identity.person set erased_at = now(), phone = null, email = null, avatar = null where id = ?")
                .param(buyer.id().value())
                .update();
        sells(1, 0);
    }

    @Test
    void tellsOfACampaignWhoseSeatsCountThemselves() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 5, 1, 2));
        var placed =
                buyer.http().post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        var answer = world.stranger().get(open.path("/campaigns/" + campaign + "/sold"));
        assertThat(answer.body().get("units").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/buyers/0/name").asString()).isEqualTo("邻**");
    }

    @Test
    void takesOneStatementAndNoneWhileItIsPrepared() {
        buy(buyer, 1);
        var stranger = world.stranger();
        stranger.get(path());
        var other = shop.product(open.brand(), ProductKind.GOODS);
        var unseen = open.path("/products/" + productOf(other.value()) + "/sold");
        assertThat(StatementCount.during(() -> stranger.get(unseen))).isEqualTo(1);
        assertThat(StatementCount.during(() -> stranger.get(unseen))).isLessThanOrEqualTo(1);
    }

    @Test
    void knowsNothingOfWhatIsNotOnSale() {
        assertThat(world.stranger().get(open.path("/products/1/sold")).problem())
                .isEqualTo("product-not-found");
        assertThat(world.stranger().get(open.path("/campaigns/1/sold")).problem())
                .isEqualTo("campaign-not-found");
    }

    private String buy(World.Player by, int quantity) {
        var placed = by.http().post(open.path("/orders"), shop.order(open, quantity, "BALANCE"));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private void refund(String order, int quantity) {
        assertThat(open.hq()
                        .http()
                        .post(
                                open.path("/orders/" + order + "/refunds"),
                                Shop.decision(
                                        open, order, ",\"lines\":[{\"line\":1,\"quantity\":%d}]".formatted(quantity)))
                        .status())
                .isEqualTo(204);
    }

    /** What is prepared may be a second old. */
    private void sells(int units, int buyers) {
        Shop.await(() ->
                sold().get("units").asInt() == units && sold().get("buyers").size() == buyers);
    }

    private JsonNode sold() {
        return world.stranger().get(path()).body();
    }

    private String path() {
        return open.path("/products/" + productOf(open.variant().value()) + "/sold");
    }

    private long productOf(long variant) {
        return db.sql("select product from catalog.variant where brand = ? and id = ?")
                .param(open.brand().value())
                .param(variant)
                .query(Long.class)
                .single();
    }
}
