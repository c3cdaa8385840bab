package linli.catalog;

import static linli.browser.Screen.at;

import com.microsoft.playwright.Page;
import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.stereotype.Component;

/** Products, stock and imports. */
@Component
class CatalogScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;

    CatalogScreens(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("products", "/products"),
                        at("product-new", "/products/new"),
                        at("product", product()),
                        at("variant-form", product())
                                .after(page ->
                                        page.locator("td.acts button").first().click()),
                        at("stock", "/stock"),
                        at("stock-none", "/stock?state=NONE"),
                        at("all-stock-movements", "/stock-movements"),
                        at("stock-move", "/stock")
                                .after(page ->
                                        page.locator("td.acts button").first().click()),
                        at("stock-movements", movements()),
                        at("missing-stock", "/stock/1/1").refusing(),
                        at("words", "/words").after(CatalogScreens::showAll),
                        at("imports", "/imports"),
                        at("import-report", "/imports")
                                .after(CatalogScreens::tryAnImport)
                                .shownInGuide(),
                        at("missing-product", "/products/1").refusing());
            case OWNER ->
                List.of(
                        at("owner-products", "/products"),
                        at("owner-product", product()),
                        at("owner-stock", "/stock"),
                        at("owner-movements", "/stock-movements?reason=RECEIVED"));
            case FRESH ->
                List.of(
                        at("fresh-products", "/products"),
                        at("fresh-stock", "/stock"),
                        at("fresh-movements", "/stock-movements"),
                        at("fresh-imports", "/imports"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case VISITOR ->
                List.of(
                        at("products", LINLI + "/products"),
                        at("products-none", LINLI + "/products")
                                .after(page ->
                                        page.locator("input[type=search]").fill("没有这样的东西")),
                        at("product", LINLI + product()),
                        at("missing-product", LINLI + "/products/1").refusing());
            default -> List.of();
        };
    }

    private String product() {
        return "/products/" + demonstration.one("select id from catalog.product order by id limit 1");
    }

    private String movements() {
        var moved = " from catalog.stock_movement where number = 3 order by store, variant limit 1";
        return "/stock/%d/%d"
                .formatted(demonstration.one("select store" + moved), demonstration.one("select variant" + moved));
    }

    private static void showAll(Page page) {
        page.locator(".c-tools button").last().click();
    }

    private static void tryAnImport(Page page) {
        page.getByTestId("csv").setInputFiles(Demonstration.file("spring.csv", """
                Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price
                spring-tea,明前龙井新茶,<p>头采</p>,邻里优选,茶,"春天, 送礼",true,规格,50g,LL-T-1,128.00
                spring-tea,,,,,,,,100g,LL-T-2,228.00
                plum-jam,青梅酱,<p>慢熬</p>,邻里优选,酱,春天,true,Title,Default Title,LL-J-1,贵
                """));
        page.getByTestId("apply").waitFor();
    }
}
