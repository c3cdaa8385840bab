package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import linli.browser.Chromium.Device;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.Phones;
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

/** What a brand has from before, its faces, its groups' people and its goods, comes in through the console. */
@LinliTest
class BroughtInTests {
    private static final Page.GetByLabelOptions WHOLE = new Page.GetByLabelOptions().setExact(true);

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Communities communities;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aBrand() {
        open = shop.open(world, 10);
    }

    @Test
    void thePersonasOfTheBrandAndItsOwnerAreTheFacesThatMembersRead() {
        var desk = window(Device.DESK, "zh-CN", open.hq());
        desk.go("/console/personas").settle();
        desk.page.locator("header.head .el-button--primary").click();
        desk.step("persona-new").isAccessible();
        desk.page.getByLabel("名字").fill("巷口良品");
        desk.page.getByLabel("签名", WHOLE).fill("好好吃饭，慢慢过日子");
        save(desk.page);
        assertThat(desk.page.locator("ul.ll-grid > li")).containsText("巷口良品");
        assertThat(desk.page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "16");
        desk.step("persona-brand").isAccessible();

        var tablet = window(Device.TABLET, "zh-CN", open.owner());
        tablet.go("/console/personas").settle();
        var cards = tablet.page.locator("ul.ll-grid > li");
        assertThat(cards).hasCount(1);
        assertThat(cards.getByText("编辑")).hasCount(0);
        tablet.page.locator("header.head .el-button--primary").click();
        assertThat(tablet.page.locator("fieldset button")).hasCount(1);
        for (int each = 0; each < 2; each++) {
            tablet.page.locator(".pictures input[type=file]").nth(each).setInputFiles(picture());
            assertThat(tablet.page.locator(".pictures img")).hasCount(each + 1);
        }
        tablet.page.getByLabel("名字").fill("阿芳");
        tablet.page.getByLabel("签名", WHOLE).fill("早上六点，店里见");
        tablet.page.getByLabel("价值观", WHOLE).fill("不新鲜的不卖");
        tablet.page.getByLabel("故事", WHOLE).fill("在这条街上开了十年店。");
        tablet.page.getByLabel("每周发文").fill("3");
        tablet.step("persona-filled").isAccessible();
        save(tablet.page);
        assertThat(cards).hasCount(2);
        assertThat(cards.last()).containsText("资料齐了");
        assertThat(cards.last()).containsText("我的");
        tablet.step("persona-owner").isAccessible();

        tablet.go("/console/posts/new").settle();
        tablet.page.locator("[name=post-title]").fill("今早的蓝莓到了");
        var as = tablet.page.locator(".el-select").last();
        assertThat(as).containsText("以自己的名义");
        as.click();
        var faces = tablet.page.locator(".el-select-dropdown__item:visible");
        assertThat(faces).hasText(new String[] {"阿芳"});
        tablet.step("persona-choice");
        faces.last().click();
        tablet.page.getByTestId("publish").click();
        tablet.page.waitForURL(Pattern.compile(".*/posts/\\d+"));
        tablet.step("persona-post");

        var phone = window(Device.PHONE, "zh-CN", world.person("邻居"));
        phone.go("/app/b/%s/posts".formatted(network.getBrand(open.brand()).slug()))
                .settle();
        var tile = phone.page.locator("main li > a").first();
        assertThat(tile.locator(".who")).hasText("阿芳");
        phone.step("persona-feed").isAccessible();
        tile.click();
        var author = phone.page.locator("article .item").first();
        assertThat(author).containsText("阿芳");
        assertThat(author.locator("img")).isVisible();
        phone.step("persona-read").isAccessible();
        noComplaints();
    }

    @Test
    void rostersOfOldGroupsSayHowManyPeopleThereReallyAreAndSeatEachOnce() {
        var community = community();
        var files = rosters();
        var desk = window(Device.DESK, "zh-CN", open.hq());
        desk.go("/console/rosters").settle();
        desk.page.getByTestId("rosters").setInputFiles(files);
        var result = desk.page.locator(".result");
        assertThat(result).containsText("8 行名册里，其实是 4 个人");
        assertThat(result).containsText("试跑完成，还没有加任何人");
        desk.step("roster-tried").isAccessible();
        Assertions.assertThat(communities.counts(open.brand(), community).members())
                .isEqualTo(1);

        desk.page.getByTestId("apply").click();
        assertThat(result).containsText("导入完成，每个人只占一个座位");
        Assertions.assertThat(stat(desk.page, "真实人数")).isEqualTo("4");
        Assertions.assertThat(stat(desk.page, "新增座位")).isEqualTo("4");
        Assertions.assertThat(stat(desk.page, "在多个群的人")).isEqualTo("2");
        var rows = desk.page.locator("main tbody").first().locator("tr");
        assertThat(rows).hasCount(2);
        var mei = rows.filter(new Locator.FilterOptions().setHasText("阿梅"));
        assertThat(mei).containsText("早市群");
        assertThat(mei).containsText("晚市群");
        assertThat(mei).containsText("团购群");
        desk.step("roster-applied").isAccessible();
        Assertions.assertThat(communities.counts(open.brand(), community).members())
                .isEqualTo(5);

        desk.page.getByText("再导一批").click();
        assertThat(desk.page.locator("main tbody tr")).hasCount(2);
        desk.step("roster-earlier");
        drop(desk.page, files);
        assertThat(result).containsText("试跑完成");
        desk.page.getByTestId("apply").click();
        assertThat(result).containsText("导入完成");
        Assertions.assertThat(stat(desk.page, "新增座位")).isEqualTo("0");
        Assertions.assertThat(stat(desk.page, "早已在群")).isEqualTo("4");
        Assertions.assertThat(communities.counts(open.brand(), community).members())
                .isEqualTo(5);

        desk.page.getByTestId("see").click();
        assertThat(desk.page.locator("main tbody tr")).hasCount(5);
        assertThat(desk.page.locator("main tbody")).containsText("阿梅");
        desk.step("roster-members").isAccessible();
        noComplaints();
    }

    @ParameterizedTest
    @CsvSource({"apparel.csv, Ocean Blue Shirt, zh-CN", "home-and-garden.csv, Clay Plant Pot, en"})
    void shopifysProductsAreTriedThenImportedAndImportedAgainChangeNothing(
            String name, String product, String language) {
        var path = Path.of("../../shared/data/shopify", name);
        assumeTrue(Files.exists(path), "the shared example " + name + " is not here");
        var file = csv(name, read(path));
        long before = products();
        var desk = window(Device.DESK, language, open.hq());
        desk.go("/console/imports").settle();
        desk.page.locator(".c-tools .el-select").first().click();
        desk.page.locator(".el-select-dropdown__item:visible").last().click();
        drop(desk.page, file);
        desk.page.getByTestId("apply").waitFor();
        desk.step("import-tried-" + language).isAccessible();
        var english = language.equals("en");
        var created = english ? "New" : "新建";
        var planned = stat(desk.page, created);
        Assertions.assertThat(Integer.parseInt(planned)).isPositive();
        Assertions.assertThat(products()).isEqualTo(before);

        apply(desk.page);
        Assertions.assertThat(stat(desk.page, created)).isEqualTo(planned);
        Assertions.assertThat(products()).isEqualTo(before + Integer.parseInt(planned));
        desk.step("import-applied-" + language).isAccessible();

        desk.page.getByText(english ? "Another file" : "换一个文件").click();
        assertThat(desk.page.locator("main tbody tr")).hasCount(2);
        desk.page.getByTestId("list-search").fill(name);
        assertThat(desk.page.getByTestId("list-count")).containsText("2");
        desk.page.getByTestId("list-search").fill("no such file");
        assertThat(desk.page.getByTestId("list-clear-empty")).isVisible();
        desk.page.getByTestId("list-clear-empty").click();
        desk.step("import-earlier-" + language).isAccessible();
        desk.page.getByTestId("csv").setInputFiles(file);
        desk.page.getByTestId("apply").waitFor();
        apply(desk.page);
        Assertions.assertThat(stat(desk.page, english ? "As before" : "无变化")).isEqualTo(planned);
        Assertions.assertThat(stat(desk.page, created)).isEqualTo("0");
        Assertions.assertThat(stat(desk.page, english ? "Changed" : "更新")).isEqualTo("0");
        desk.step("import-again-" + language);

        desk.page.getByTestId("import-audit").click();
        assertThat(desk.page.locator("main tbody tr")).hasCount(1);
        assertThat(desk.page.locator("main tbody")).containsText(name);
        assertThat(desk.page.locator("main tbody")).containsText("总部");
        desk.step("import-audit-" + language).isAccessible();
        desk.go("/console/products").settle();
        assertThat(desk.page.locator("main tbody")).containsText(product);
        desk.step("import-products-" + language).isAccessible();
        var phone = window(Device.PHONE, language, world.person("邻居"));
        phone.go("/app/b/%s/products".formatted(network.getBrand(open.brand()).slug()))
                .settle();
        phone.page.getByText(product).first().click();
        assertThat(phone.page.locator("h1")).containsText(product);
        phone.step("import-product-" + language).isAccessible();
        noComplaints();
    }

    private CommunityId community() {
        return communities.create(
                open.brand(),
                new NewCommunity(
                        open.store().id(),
                        new Bilingual("巷口早餐桌", "Breakfast table"),
                        Theme.NEIGHBOURHOOD,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.INVITE,
                        null,
                        open.hq().id(),
                        500));
    }

    /** Three groups of eight rows in which there are four people: two of them in several groups. */
    private static FilePayload[] rosters() {
        var phones = Stream.generate(Phones::next)
                .limit(4)
                .map(phone -> phone.substring(3))
                .toList();
        var head = "昵称,手机号\n";
        return new FilePayload[] {
            csv("早市群.csv", head + "阿梅,%s\n老周,%s\n阿梅,%s\n".formatted(phones.get(0), phones.get(1), phones.get(0))),
            csv("晚市群.csv", head + "梅姐,%s\n小陈,%s\n".formatted(phones.get(0), phones.get(2))),
            csv("团购群.csv", head + "阿梅,%s\n周师傅,%s\n阿强,%s\n".formatted(phones.get(0), phones.get(1), phones.get(3)))
        };
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets go of the files over the page's field for them, as from a folder on the desk. */
    private static void drop(Page page, FilePayload... files) {
        var texts = Stream.of(files)
                .map(file -> List.of(file.name, new String(file.buffer, StandardCharsets.UTF_8)))
                .toList();
        var carried = page.evaluateHandle("""
                (files) => {
                  const carried = new DataTransfer()
                  for (const [name, text] of files) carried.items.add(new File([text], name, { type: 'text/csv' }))
                  return carried
                }
                """, texts);
        var field = page.locator("button.drop");
        field.dispatchEvent("dragover", Map.of("dataTransfer", carried));
        assertThat(field).hasClass(Pattern.compile("\\bover\\b"));
        field.dispatchEvent("drop", Map.of("dataTransfer", carried));
    }

    private static void apply(Page page) {
        page.getByTestId("apply").click();
        assertThat(page.getByTestId("apply")).hasCount(0);
        assertThat(page.locator(".progress .full")).isVisible();
    }

    private static void save(Page page) {
        page.locator(".el-drawer__footer .el-button--primary").click();
        assertThat(page.locator(".el-drawer")).not().isVisible();
    }

    private static String stat(Page page, String label) {
        return page.locator(".stat")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator(".value")
                .textContent();
    }

    private static FilePayload picture() {
        var picture = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x2E7D5B));
        graphics.fillRect(0, 0, 600, 600);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("face.png", "image/png", bytes.toByteArray());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long products() {
        return db.sql("select count(*) from catalog.product where brand = :brand")
                .param("brand", open.brand().value())
                .query(Long.class)
                .single();
    }

    private Chromium.Window window(Device device, String language, World.Player player) {
        return chromium.open(device, language, "http://localhost:" + port).as(sessions.open(player.id(), "test"));
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }
}
