package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.catalog.Catalog;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is ticked in the cart is paid, and the rest stays; then everybody may know that it was bought. */
@LinliTest
class CartJourneyTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Network network;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @Test
    void paysWhatIsTickedAndKeepsTheRest() {
        var open = shop.open(world, 10);
        var other = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(other, 10));
        var buyer = shop.buyer(world, open.brand(), 1_000_00);
        put(open, buyer, open.variant(), 2);
        put(open, buyer, other, 1);
        var home = "/app/b/" + network.getBrand(open.brand()).slug();
        var phone =
                chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(buyer.id(), "test"));
        phone.go(home + "/cart").settle();
        var checkout = phone.page.getByTestId("checkout");
        assertThat(checkout).containsText("3");
        phone.page.getByTestId("tick-all").click();
        assertThat(checkout).isDisabled();
        assertThat(checkout).containsText("还没选商品");
        phone.page.getByTestId("tick").last().click();
        assertThat(checkout).isEnabled();
        assertThat(phone.page.getByTestId("tick-all").locator("input")).not().isChecked();
        phone.isAccessible().holdsWithLargeText();
        phone.step("cart-ticked");
        checkout.click();
        phone.page.getByRole(AriaRole.RADIO).last().click();
        phone.page.getByTestId("place-order").click();
        phone.page.waitForURL(Pattern.compile(".*/orders/\\d+$"));
        phone.page.locator("main a[href*='/products/']").first().click();
        assertThat(phone.page.getByTestId("sold")).containsText(Pattern.compile("已售 [12]"));
        assertThat(phone.page.getByTestId("sold")).containsText(Pattern.compile("邻\\*+买了\\s*刚刚"));
        var left = buyer.http().get(open.path("/cart")).body().get("items");
        Assertions.assertThat(left).hasSize(1);
        phone.go(home + "/cart").settle();
        assertThat(phone.page.getByTestId("tick")).hasCount(1);
        phone.close();
    }

    @Test
    void anAnswerToAnEarlierWishOverwritesNoLaterOne() {
        var open = shop.open(world, 10);
        var other = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(other, 10));
        var buyer = shop.buyer(world, open.brand(), 1_00);
        put(open, buyer, open.variant(), 1);
        put(open, buyer, other, 1);
        var phone =
                chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(buyer.id(), "test"));
        phone.go("/app/b/" + network.getBrand(open.brand()).slug() + "/cart").settle();
        var quantities = phone.page.locator("main .quantity input");
        var held = new ArrayList<Route>();
        phone.page.route("**/cart/items/*", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        type(quantities.first(), 4);
        phone.page.waitForCondition(() -> !held.isEmpty());
        type(quantities.first(), 7);
        phone.page.locator("main .drop").last().click();
        assertThat(quantities).hasCount(1);
        held.getFirst().resume();
        assertThat(phone.page.getByTestId("checkout")).containsText("7");
        assertThat(quantities).hasCount(1);
        assertThat(quantities).hasValue("7");
        phone.page.unroute("**/cart/items/*");
        var left = buyer.http().get(open.path("/cart")).body().get("items");
        Assertions.assertThat(left).hasSize(1);
        Assertions.assertThat(left.get(0).get("quantity").asInt()).isEqualTo(7);
        phone.close();
    }

    private static void type(Locator field, int quantity) {
        field.fill(String.valueOf(quantity));
        field.press("Enter");
    }

    @Test
    void aPriceThatHasChangedMeanwhileIsShownBeforeAnythingIsPaid() {
        var open = shop.open(world, 10);
        var buyer = shop.buyer(world, open.brand(), 1_000_00);
        var phone =
                chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(buyer.id(), "test"));
        var path = "/app/b/%s/checkout?lines=%s.1&pay=BALANCE";
        phone.go(path.formatted(network.getBrand(open.brand()).slug(), open.variant()))
                .settle();
        var total = phone.page.locator(".total");
        assertThat(total).containsText("19.90");
        reprice(open, buyer, 24_50);
        var order = phone.page.getByTestId("place-order");
        order.click();
        assertThat(phone.page.locator("main")).containsText("价格刚刚变了，现在一共 ¥24.50");
        assertThat(total).containsText("24.50");
        Assertions.assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(1_000_00);
        phone.step("checkout-repriced").isAccessible().holdsWithLargeText();
        order.click();
        phone.page.waitForURL(Pattern.compile(".*/orders/\\d+$"));
        Assertions.assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(975_50);
        phone.close();
    }

    /** Returns once the shop sells at the price. */
    private void reprice(Shop.Open open, World.Player buyer, int minor) {
        var offer = Objects.requireNonNull(
                catalog.offers(open.brand(), Set.of(open.variant())).get(open.variant()));
        var changed = open.hq()
                .http()
                .put(
                        open.path("/products/%s/variants/%s?version=1".formatted(offer.product(), open.variant())),
                        """
                        {"optionValues":[],"sku":"B","price":{"minor":%d,"currency":"CNY"},"barcode":"","grams":0,
                         "requiresShipping":true,"policy":"DENY"}""".formatted(minor));
        Assertions.assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var quote = shop.order(open, 1, "BALANCE").replace(",\"payment\":\"BALANCE\"", "");
        Shop.await(() -> buyer.http()
                        .post(open.path("/checkout/quote"), quote)
                        .body()
                        .at("/total/minor")
                        .asInt()
                == minor);
    }

    @Test
    void leadsBackToTheCartWhereWhatWasTakenOffSaleMeanwhileIsOut() {
        var open = shop.open(world, 10);
        var other = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(other, 10));
        var buyer = shop.buyer(world, open.brand(), 1_000_00);
        put(open, buyer, open.variant(), 1);
        put(open, buyer, other, 1);
        var product = buyer.http()
                .get(open.path("/cart"))
                .body()
                .at("/items/1/product")
                .asString();
        var home = "/app/b/" + network.getBrand(open.brand()).slug();
        var phone =
                chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(buyer.id(), "test"));
        phone.go(home + "/cart").settle();
        phone.page.getByTestId("checkout").click();
        phone.page.getByRole(AriaRole.RADIO).last().click();
        open.hq().http().post(open.path("/products/" + product + "/unpublish"), "");
        var quote = shop.order(open, 1, "BALANCE").replace(",\"payment\":\"BALANCE\"", "");
        Shop.await(() ->
                buyer.http().post(open.path("/checkout/quote"), quote).problem().equals("variant-not-sold"));
        phone.page.getByTestId("place-order").click();
        assertThat(phone.page.locator("main")).containsText("这件商品不在售");
        phone.settle().isAccessible().holdsWithLargeText();
        phone.step("checkout-off-sale");
        phone.page.getByTestId("way-on").click();
        phone.page.waitForURL(Pattern.compile(".*/cart$"));
        assertThat(phone.page.getByTestId("tick")).hasCount(1);
        phone.page.getByTestId("checkout").click();
        phone.page.getByRole(AriaRole.RADIO).last().click();
        phone.page.getByTestId("place-order").click();
        phone.page.waitForURL(Pattern.compile(".*/orders/\\d+$"));
        phone.close();
    }

    private static void put(Shop.Open open, World.Player buyer, VariantId variant, int quantity) {
        var answer = buyer.http()
                .put(
                        open.path("/cart/items/" + variant),
                        "{\"store\":\"%s\",\"quantity\":%d}"
                                .formatted(open.store().id(), quantity));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
