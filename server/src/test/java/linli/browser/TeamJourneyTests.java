package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import linli.browser.Chromium.Device;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign of several things is told of each by its own price. */
@LinliTest
class TeamJourneyTests {
    @AutoClose
    private final Chromium chromium = Chromium.start();

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

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

    private Chromium.Window phone() {
        var friend = shop.buyer(world, open.brand(), 100_00);
        return chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(friend.id(), "test"));
    }

    private long productOf(VariantId variant) {
        return db.sql("select product from catalog.variant where id = :id")
                .param("id", variant.value())
                .query(Long.class)
                .single();
    }
}
