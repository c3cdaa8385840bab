package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.browser.Chromium.Device;
import linli.catalog.Catalog;
import linli.catalog.ProductId;
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

/** Whatever is bought and however it is paid, the buyer ends on a page that shows what they have now. */
@LinliTest
class DeliveredScreenTests {
    private static final byte[] BOOK = "PK 一本电子书".getBytes(StandardCharsets.UTF_8);

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

    private Shop.Open open;
    private World.Player buyer;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aBrand() {
        open = shop.open(world, 10);
        buyer = shop.buyer(world, open.brand(), 1_000_000);
    }

    @Test
    void anEbookIsMadeAtADeskAndReadOnAPhone() throws IOException {
        var desk = window(Device.DESK, "zh-CN", open.hq());
        desk.go("/console/products/new").settle();
        desk.page.locator("input[name=title]").fill("一个人的晚饭");
        desk.page.locator("input[name=handle]").fill("suppers");
        desk.page.locator("input[name=price]").fill("9.90");
        desk.page.locator(".el-select:has([aria-label=类型])").click();
        desk.page.locator(".el-select-dropdown__item:visible").getByText("数字").click();
        desk.page.getByTestId("save-product").click();
        desk.page.waitForURL(Pattern.compile(".*/products/\\d+"));
        var delivery = desk.page.getByTestId("delivery");
        assertThat(delivery).containsText("才能上架");
        desk.page.getByTestId("publish").click();
        assertThat(desk.page.getByText("买家还得不到任何东西")).isVisible();
        delivery.scrollIntoViewIfNeeded();
        desk.step("delivery-empty").isAccessible();
        desk.page.locator("input[name=link]").fill("books.example");
        desk.page.getByTestId("save-delivery").click();
        assertThat(delivery).containsText("https:// 开头的完整网址");
        desk.page.locator("input[name=link]").fill("https://books.example/suppers");
        desk.page.getByTestId("save-delivery").click();
        desk.page.getByTestId("delivery-file").setInputFiles(new FilePayload("晚饭.epub", "application/epub+zip", BOOK));
        assertThat(delivery).containsText("晚饭.epub");
        desk.page.getByTestId("publish").click();
        assertThat(desk.page.getByTestId("publish")).hasText("下架");
        delivery.scrollIntoViewIfNeeded();
        desk.step("delivery-filled").isAccessible();
        var variant = variantOf(desk.page.url().replaceAll(".*/", ""));
        desk.close();

        var phone = checkOut("zh-CN", "余额", variant);
        assertThat(phone.page.locator("h1")).hasText("已交付");
        assertThat(phone.page.getByTestId("pickup-code")).hasCount(0);
        var had = phone.page.getByTestId("delivered");
        assertThat(had.getByText("打开")).hasAttribute("href", "https://books.example/suppers");
        var download = phone.page.waitForDownload(() -> had.getByText("下载").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("晚饭.epub");
        Assertions.assertThat(Files.readAllBytes(download.path())).isEqualTo(BOOK);
        phone.step("delivered-ebook").isAccessible().close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 沙箱, 已交付, 打开", "en, Balance, Delivered, Open"})
    void anEbookIsThereHoweverItIsPaid(String language, String method, String standing, String read) {
        var book = shop.product(open.brand(), ProductKind.DIGITAL);
        deliver(book);
        var window = checkOut(language, method, book);
        assertThat(window.page.locator("h1")).hasText(standing);
        assertThat(window.page.getByTestId("delivered").getByText(read))
                .hasAttribute("href", "https://books.example/suppers");
        assertThat(window.page.getByTestId("pickup-code")).hasCount(0);
        window.close();
    }

    @Test
    void goodsAndAnEbookInOneOrderAreCollectedAndRead() {
        var book = shop.product(open.brand(), ProductKind.DIGITAL);
        deliver(book);
        var window = checkOut("zh-CN", "余额", open.variant(), book);
        assertThat(window.page.locator("h1")).hasText("待取货");
        assertThat(window.page.getByTestId("pickup-code")).isVisible();
        assertThat(window.page.getByTestId("delivered").locator("a")).hasCount(1);
        window.step("delivered-both").isAccessible().close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 余额, 有效期至", "en, Balance, Active until", "zh-CN, 沙箱, 有效期至"})
    void aMembershipSaysUntilWhen(String language, String method, String until) {
        var window = checkOut(language, method, shop.product(open.brand(), ProductKind.MEMBERSHIP));
        assertThat(window.page.getByTestId("until")).containsText(until);
        assertThat(window.page.getByTestId("pickup-code")).hasCount(0);
        window.step("delivered-membership-" + language).isAccessible().close();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, zh-CN, 余额, 待使用, 券码",
        "SERVICE, en, Balance, To be used, Your code",
        "EXPERIENCE, zh-CN, 沙箱, 待使用, 券码"
    })
    void aVisitIsMadeToTheStoreByItsCode(
            ProductKind kind, String language, String method, String standing, String code) {
        var window = checkOut(language, method, shop.product(open.brand(), kind));
        assertThat(window.page.locator("h1")).hasText(standing);
        assertThat(window.page.getByTestId("pickup-code")).isVisible();
        assertThat(window.page.getByText(code, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        window.step("delivered-%s-%s".formatted(kind, language)).isAccessible();
        window.go("/app/b/%s/orders".formatted(slug())).settle();
        assertThat(window.page.locator("main li")).containsText(standing);
        assertThat(window.page.locator("main")).not().containsText(Pattern.compile("取货|[Pp]ick"));
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 余额", "en, Balance"})
    void whatIsPaidAtOnceIsNotAskedToBePaidAgain(String language, String method) {
        var window = checkOut(language, method, open.variant());
        assertThat(window.page.getByTestId("pickup-code")).isVisible();
        assertThat(window.page.locator(".van-toast:visible")).hasCount(0);
        window.go("/app/b/%s/orders/%s?pay=1".formatted(slug(), orderOf(window)))
                .settle();
        assertThat(window.page.getByTestId("pickup-code")).isVisible();
        assertThat(window.page.locator(".van-toast:visible")).hasCount(0);
        Assertions.assertThat(window.page.url())
                .as("and does not ask again later")
                .doesNotContain("pay=1");
        window.step("paid-at-once-" + language).isAccessible().close();
    }

    @ParameterizedTest
    @CsvSource({"DIGITAL, 线上交付", "MEMBERSHIP, 线上交付", "SERVICE, 使用门店", "GOODS, 取货门店"})
    void aProductSaysWhereItIsGotAndOnlyOfGoodsHowManyAreLeft(ProductKind kind, String where) {
        var variant = shop.product(open.brand(), kind);
        stock.set(open.brand(), open.store().id(), Map.of(variant, 3));
        var window = window(Device.PHONE, "zh-CN", buyer);
        window.go("/app/b/%s/products/%s".formatted(slug(), productOf(variant))).settle();
        assertThat(window.page.getByText(where).first()).isVisible();
        assertThat(window.page.getByText("只剩 3 份")).hasCount(kind == ProductKind.GOODS ? 1 : 0);
        assertThat(window.page.getByText("取货")).hasCount(kind == ProductKind.GOODS ? 1 : 0);
        window.step("product-" + kind).isAccessible().close();
    }

    @Test
    void theCheckoutSaysHowOneGetsWhatIsBoughtOnceThatIsKnown() {
        var path = "/app/b/%s/checkout?lines=%s.1".formatted(slug(), shop.product(open.brand(), ProductKind.DIGITAL));
        var window = window(Device.PHONE, "zh-CN", buyer);
        window.page.route("**/checkout/quote", Route::abort);
        window.go(path).settle();
        assertThat(window.page.getByText("取货码")).hasCount(0);
        window.page.unroute("**/checkout/quote");
        window.go(path).settle();
        assertThat(window.page.locator("main")).containsText("线上交付，付款后立即可用");
        window.close();
    }

    private ProductId productOf(VariantId variant) {
        return catalog.offers(open.brand(), List.of(variant))
                .values()
                .iterator()
                .next()
                .product();
    }

    private static String orderOf(Chromium.Window window) {
        return window.page.url().replaceAll(".*/orders/(\\d+).*", "$1");
    }

    private String slug() {
        return network.getBrand(open.brand()).slug();
    }

    private VariantId variantOf(String product) {
        return VariantId.valueOf(open.hq()
                .http()
                .get(open.path("/managed-products/" + product))
                .body()
                .get("variants")
                .get(0)
                .get("id")
                .asString());
    }

    private void deliver(VariantId book) {
        var path = open.path("/products/" + productOf(book) + "/delivery");
        var answer = open.hq().http().put(path, """
                {"note":"","link":"https://books.example/suppers","termDays":365}
                """);
        Assertions.assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private Chromium.Window checkOut(String language, String method, VariantId... variants) {
        for (var variant : variants) {
            stock.set(open.brand(), open.store().id(), Map.of(variant, 10));
        }
        var window = window(Device.PHONE, language, buyer);
        var lines = Stream.of(variants).map(each -> each + ".1").collect(Collectors.joining(","));
        window.go("/app/b/%s/checkout?lines=%s&store=%s"
                        .formatted(slug(), lines, open.store().id()))
                .settle();
        var way = window.page.getByRole(AriaRole.RADIO).filter(new Locator.FilterOptions().setHasText(method));
        assertThat(way).isEnabled();
        way.click();
        window.page.getByTestId("place-order").click();
        if (method.equals("沙箱")) {
            window.page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
            window.page.locator("button[value=SUCCESS]").click();
        }
        window.page.waitForURL(Pattern.compile(".*/orders/\\d+$"));
        return window.settle();
    }

    private Chromium.Window window(Device device, String language, World.Player player) {
        return chromium.open(device, language, "http://localhost:" + port).as(sessions.open(player.id(), "test"));
    }
}
