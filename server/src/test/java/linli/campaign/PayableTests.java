package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import linli.ordering.Shop;
import linli.payment.Tills;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** No campaign opens whose buyers cannot pay. */
@LinliTest
class PayableTests {
    @Autowired
    World world;

    @Autowired
    Shop shops;

    @Autowired
    Tills tills;

    private Shop.Open shop;

    @BeforeEach
    void open() {
        shop = shops.open(world, 10);
    }

    @AfterEach
    void openTheTills() {
        tills.open();
    }

    @Test
    void isScheduledWhileItsMethodWorksTheBalanceIncluded() {
        assertThat(schedule("BALANCE").status()).isEqualTo(201);
        assertThat(schedule("SANDBOX").status()).isEqualTo(201);
        assertThat(presets().at("/payable").size()).isEqualTo(2);
    }

    @Test
    void isRefusedAtItsFieldWhereNobodyCanPay() {
        tills.close();
        for (var method : new String[] {"BALANCE", "SANDBOX"}) {
            var refused = schedule(method);
            assertThat(refused.problem()).isEqualTo("nobody-can-pay");
            assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("terms.payments");
        }
        assertThat(presets().at("/payable").isEmpty()).isTrue();
    }

    @Test
    void tellsHeadquartersThatItsProviderWasLostSince() {
        var made = schedule("BALANCE").body();
        assertThat(made.get("payable").size()).isEqualTo(1);
        tills.close();
        var board = shop.hq()
                .http()
                .get(shop.path("/campaigns/" + made.at("/campaign/id").asString() + "/board"))
                .body();
        assertThat(board.get("payments").size()).isEqualTo(1);
        assertThat(board.get("payable").isEmpty()).isTrue();
        var terms = shop.hq().http().get(shop.path("/wallet/top-ups/terms")).body();
        assertThat(terms.get("methods").isEmpty()).isTrue();
    }

    @Test
    void anOrderIsNotPlacedByAMethodWhoseProviderIsOffWhileTheBalanceStillPays() {
        var buyer = shops.buyer(world, shop.brand(), 100_00);
        tills.close();
        var refused = buyer.http().post(shop.path("/orders"), shops.order(shop, 1, "SANDBOX"));
        assertThat(refused.problem()).isEqualTo("method-not-available");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("payment");
        assertThat(buyer.http()
                        .post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"))
                        .status())
                .isEqualTo(201);
    }

    private JsonNode presets() {
        return shop.hq().http().get(shop.path("/campaigns/presets")).body().get(0);
    }

    private Http.Answer schedule(String method) {
        return shop.hq().http().post(shop.path("/campaigns"), """
                {"kind":"FLASH_SALE","title":"限时","titleEn":"Flash","currency":"CNY","acknowledged":%s,
                 "items":[{"variant":"%s","price":990}],
                 "terms":{"opensAt":"%s","payments":["%s"]}}
                """.formatted(
                        Shop.EVERY_WARNING, shop.variant(), Instant.now().plus(Duration.ofMinutes(5)), method));
    }
}
