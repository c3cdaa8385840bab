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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "BALANCE, 500000, '', 201",
        "BALANCE, 500001, '', 400",
        "SANDBOX, 500001, '', 201",
        "BALANCE, 900000, 400000, 201",
        "BALANCE, 900001, 400000, 400",
        "BALANCE, 900001, 500001, 400"
    })
    void takesByTheBalanceAloneNoMoreAtOnceThanSomebodyCanHaveToppedUp(
            String method, long price, String deposit, int status) {
        var answer = schedule(method, price, deposit);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.problem()).isEqualTo("price-above-balance");
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("items[0].price");
        }
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
        return schedule(method, 990, "");
    }

    /** @param deposit none if empty */
    private Http.Answer schedule(String method, long price, String deposit) {
        var opens = Instant.now().plus(Duration.ofMinutes(5));
        var closes = opens.plus(Duration.ofDays(2));
        var parts = deposit.isEmpty() ? "" : """
                ,"deposit":{"amount":%s,"balanceFrom":"%s","balanceUntil":"%s","unpaid":"KEPT"}
                """.formatted(deposit, closes, closes.plus(Duration.ofDays(2)));
        return shop.hq().http().post(shop.path("/campaigns"), """
                {"kind":"%s","title":"限时","titleEn":"Flash","currency":"CNY","acknowledged":%s,
                 "items":[{"variant":"%s","price":%d}],
                 "terms":{"opensAt":"%s","closesAt":"%s","payments":["%s"]%s}}
                """.formatted(
                        deposit.isEmpty() ? "FLASH_SALE" : "DEPOSIT_SALE",
                        Shop.EVERY_WARNING,
                        shop.variant(),
                        price,
                        opens,
                        closes,
                        method,
                        parts));
    }
}
