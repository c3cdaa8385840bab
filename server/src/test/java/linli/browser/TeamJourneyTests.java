package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import linli.browser.Chromium.Device;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A team is told of by what its campaign sells: each thing by its own price, and how one gets it by its kind. */
@LinliTest
class TeamJourneyTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Stock stock;

    @Autowired
    private Network network;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private VariantId dear;
    private CampaignId campaign;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void openACampaignOfTwoThings() {
        open = shop.open(world, 100);
        dear = shop.product(open.brand(), ProductKind.GOODS);
        campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 100, 5, 2));
        db.sql(
                        "insert into campaign.item (brand, campaign, variant, price_minor) values (:brand, :campaign, :dear, 1590)")
                .param("brand", open.brand().value())
                .param("campaign", campaign.value())
                .param("dear", dear.value())
                .update();
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @Test
    void theMainButtonOfAProductNamesItsOwnPrice() {
        var phone = phone();
        phone.go(app + "/products/" + productOf(dear)).settle();
        assertThat(phone.page.getByTestId("buy-together")).hasText("拼团买 ¥15.90");
        phone.go(app + "/products/" + productOf(open.variant())).settle();
        assertThat(phone.page.getByTestId("buy-together")).hasText("拼团买 ¥9.90");
    }

    @ParameterizedTest
    @CsvSource({
        "GOODS, 到店自提, 待取货",
        "SERVICE, 到店使用, 待使用",
        "EXPERIENCE, 到店使用, 待使用",
        "DIGITAL, 线上交付, 已交付",
        "MEMBERSHIP, 线上交付, 已交付"
    })
    void aCompleteTeamTellsWhoeverHasTheirOrderHowItStandsAndNobodyElse(ProductKind kind, String way, String standing) {
        var variant = shop.product(open.brand(), kind);
        stock.set(open.brand(), open.store().id(), Map.of(variant, 10));
        var sold = shop.campaign(open, variant, Terms.groupBuy(Shop.window(), 100, 5, 2));
        var founder = shop.buyer(world, open.brand(), 100_00);
        var order = place(founder, variant, sold, "NEW");
        var team = order.get("team").asString();
        place(shop.buyer(world, open.brand(), 100_00), variant, sold, team);

        var phone = phone(founder).go(app + "/campaigns/" + sold).settle();
        assertThat(phone.page.locator("main")).containsText("成团后" + way + "。");
        assertThat(phone.page.getByText("取货")).hasCount(0);
        phone.go(app + "/teams/" + team).settle();
        assertThat(phone.page.getByTestId("mine")).hasText("你的订单：" + standing);
        assertThat(phone.page.getByText("取货")).hasCount(kind == ProductKind.GOODS ? 1 : 0);
        phone.step("team-complete-" + kind).isAccessible();

        var id = order.get("id").asString();
        var back = open.hq().http().post(open.path("/orders/" + id + "/refunds"), Shop.decision(open, id, ""));
        Assertions.assertThat(back.status()).as(back.text()).isLessThan(300);
        phone.reload().settle();
        assertThat(phone.page.locator("h1").last()).hasText("拼团成功！");
        assertThat(phone.page.getByTestId("mine")).hasCount(0);
        assertThat(phone.page.getByText("取货")).hasCount(0);
        phone.close();
    }

    /** The order of a seat, paid from the balance. */
    private JsonNode place(World.Player buyer, VariantId variant, CampaignId sold, String team) {
        var placed = buyer.http().post(open.path("/orders"), shop.seat(open, variant, sold, team, "BALANCE"));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return buyer.http()
                .get(open.path("/orders/" + placed.body().get("id").asString()))
                .body();
    }

    private Chromium.Window phone() {
        return phone(shop.buyer(world, open.brand(), 100_00));
    }

    private Chromium.Window phone(World.Player friend) {
        return chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(friend.id(), "test"));
    }

    private long productOf(VariantId variant) {
        return db.sql("select product from catalog.variant where id = :id")
                .param("id", variant.value())
                .query(Long.class)
                .single();
    }
}
