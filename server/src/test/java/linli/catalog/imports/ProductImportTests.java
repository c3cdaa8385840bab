package linli.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.catalog.csv.Dialect;
import linli.catalog.csv.GeneratedCsv;
import linli.intake.Intake;
import linli.intake.LineFilter;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.PageRequest;
import linli.shared.text.Bilingual;
import linli.shared.work.Jobs;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class ProductImportTests {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    private static final String WOO_SALE = """
            ID,Type,SKU,Name,Published,Regular price,Sale price,Date sale price starts,Date sale price ends
            1,simple,tea,Tea,1,20,10,"%s","%s"
            """;

    @Autowired
    World world;

    @Autowired
    Network network;

    @Autowired
    ProductImports imports;

    @Autowired
    Jobs jobs;

    @Autowired
    ImportRepository reports;

    @Autowired
    RowRepository rows;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient db;

    World.Player hq;
    BrandId brand = new BrandId(1);
    StoreId store = new StoreId(1);

    @BeforeEach
    void openStore() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        store = world.store(brand, hq).id();
    }

    @Test
    void takesInEveryProductOfANastyFileAndTellsTheLineOfEachDoubtfulCell() throws Exception {
        var report = run(Mode.APPLY, resource("nasty.csv"));
        assertThat(report.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(lines(report.id(), "ERROR")).containsExactlyInAnyOrder("9 good OPTIONS_TWICE");
        assertThat(lines(report.id(), "WARNING"))
                .containsExactlyInAnyOrder(
                        "2 good BODY_CLEANED",
                        "2 good PICTURE_MISSING",
                        "4 good QUANTITY_NEGATIVE",
                        "5 good PRICE_ROUNDED",
                        "6 good PRICE_UNREADABLE",
                        "7 good PRICE_UNREADABLE",
                        "8 good PRICE_UNREADABLE",
                        "10 good SKU_TWICE",
                        "11 good PRICE_MISSING",
                        "13 bad-first PRICE_ROUNDED",
                        "13 bad-first OPTION_UNNAMED",
                        "13 bad-first OPTION_MISSING",
                        "15 gift GIFT_CARD",
                        "16 没有标识 HANDLE_MADE",
                        "17 no-title HANDLE_CHANGED",
                        "18 untitled TITLE_MISSING",
                        "19 cmd HANDLE_CHANGED",
                        "20 good ROWS_APART",
                        "20 good PRODUCT_CELLS_IGNORED",
                        "20 good OPTION_MISSING",
                        "21  TOO_MANY_CELLS",
                        "22 policy VALUE_UNKNOWN",
                        "24 last IMAGE_ADDRESS_INVALID",
                        "24 last COMPARE_AT_IGNORED");
        assertThat(report.productsTotal()).isEqualTo(10);
        assertThat(report.productsCreated()).isEqualTo(10);
        assertThat(report.productsRefused()).isZero();
        assertThat(report.variantsCreated()).isEqualTo(20);
        assertThat(report.rowsRead()).isEqualTo(21);
        assertThat(report.rowsRefused()).isEqualTo(1);
        assertThat(report.picturesMissing()).isEqualTo(1);
        assertThat(report.columnsIgnored()).containsExactly("Surprise");
        assertThat(db.sql("""
                        select v.sku || ' ' || v.price_minor || ' ' || coalesce(s.available, -1)
                          from catalog.variant v join catalog.product p on p.brand = v.brand and p.id = v.product
                          left join catalog.stock s on s.brand = v.brand and s.variant = v.id and s.store = :store
                         where p.brand = :brand and p.handle = 'good' order by v.position limit 3
                        """)
                        .param("brand", brand.value())
                        .param("store", store.value())
                        .query(String.class)
                        .list())
                .containsExactly("G-1 2980 12", "G-2 4980 0", "G-3 200 -1");
        var body = db.sql("select body from catalog.product where brand = :brand and handle = 'good'")
                .param("brand", brand.value())
                .query(String.class)
                .single();
        assertThat(body).contains("甜").doesNotContain("script").doesNotContain("onclick");
        assertThat(texts("select handle from catalog.product where brand = :brand and not published order by 1"))
                .as("what has no price, or is no goods, is not on sale")
                .containsExactly("cmd", "gift", "good");
    }

    @Test
    void runsAndTheirLinesAreFoundCountedAndTakenAlongByOneFilter() throws Exception {
        var tried = run(Mode.DRY_RUN, resource("nasty.csv"));
        var taken = run(Mode.APPLY, resource("nasty.csv"));
        var imports = "/api/brands/%s/imports".formatted(brand);
        var wanted = Map.of(
                "sort=OLDEST",
                List.of(tried.id(), taken.id()),
                "sort=NEWEST",
                List.of(taken.id(), tried.id()),
                "mode=APPLY",
                List.of(taken.id()),
                "q=" + encoded("总部"),
                List.of(taken.id(), tried.id()),
                "q=" + encoded("没有这样的文件"),
                List.<RunId>of(),
                "to=2024-01-01",
                List.<RunId>of());
        wanted.forEach((filter, ids) -> {
            assertThat(hq.http().get(imports + "?" + filter).body().get("items"))
                    .as(filter)
                    .extracting(each -> each.at("/report/id").asString())
                    .isEqualTo(ids.stream().map(RunId::toString).toList());
            assertThat(counted(imports + "/count?" + filter.replaceFirst("sort=.*", "")))
                    .as(filter)
                    .isEqualTo(ids.size());
            assertThat(hq.http()
                            .get(imports + "/export?format=CSV&language=EN&" + filter)
                            .text()
                            .lines()
                            .skip(1))
                    .as(filter)
                    .hasSize(ids.size());
        });
        assertThat(hq.http().get(imports).body().at("/items/0/by/name").asString())
                .isEqualTo("总部");

        var lines = imports + "/" + taken.id() + "/lines";
        for (var filter : List.of("code=PRICE_UNREADABLE", "q=gift", "code=PRICE_UNREADABLE&q=good", "q=nowhere")) {
            int count = hq.http().get(lines + "?" + filter).body().get("items").size();
            assertThat(counted(lines + "/count?" + filter)).as(filter).isEqualTo(count);
            var file = hq.http()
                    .get(lines + "/export?format=CSV&language=EN&" + filter)
                    .text();
            assertThat(file.lines().skip(1)).as(filter).hasSize(count);
        }
        assertThat(counted(lines + "/count?code=PRICE_UNREADABLE")).isEqualTo(3);
        assertThat(counted(lines + "/count?q=gift")).isEqualTo(1);
        for (var wrong : List.of("?mode=MAYBE", "?from=2026-02-30", "/" + taken.id() + "/lines?code=ODD")) {
            assertThat(hq.http().get(imports + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    private int counted(String path) {
        return hq.http().get(path).body().get("count").asInt();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        var dry = run(Mode.DRY_RUN, resource("nasty.csv"));
        assertThat(dry.productsCreated()).isEqualTo(10);
        assertThat(count("product")).isZero();
        assertThat(count("stock")).isZero();
        var applied = run(Mode.APPLY, resource("nasty.csv"));
        assertThat(lines(dry.id(), "ERROR")).isEqualTo(lines(applied.id(), "ERROR"));
        var pictures = "2 good PICTURE_MISSING";
        assertThat(lines(applied.id(), "WARNING").stream().filter(line -> !line.equals(pictures)))
                .containsExactlyElementsOf(lines(dry.id(), "WARNING"));
    }

    /** The figures of genuine exports: counts, never what is in them. */
    @ParameterizedTest
    @CsvSource({
        "apparel.csv,              20,  22",
        "home-and-garden.csv,      20,  21",
        "shop-in-pounds.csv,       29,  77",
        "untracked-stock.csv,      37, 722",
        "generated-30.csv,         30, 147",
        "eighty-three-columns.csv, 32,  37",
        "present-template.csv,      3,  24"
    })
    void importsGenuineExportsWithoutLosingAProduct(String name, long products, long variants) throws Exception {
        var file = Path.of("../../shared/data/shopify", name);
        assumeTrue(Files.exists(file), "the genuine export " + name + " is not here");
        var report = changesNothingAgain(Files.readAllBytes(file));
        assertThat(report.productsCreated()).isEqualTo(products);
        assertThat(report.variantsCreated()).isEqualTo(variants);
        assertThat(count("product")).isEqualTo(products);
        assertThat(count("variant")).isEqualTo(variants);
    }

    @Test
    void sellsNothingThatIsADraftOrArchivedElsewhere() throws Exception {
        var file = Path.of("../../shared/data/shopify/untracked-stock.csv");
        assumeTrue(Files.exists(file), "the genuine export is not here");
        var report = run(Mode.APPLY, Files.newInputStream(file));
        assertThat(count("product", "not published and archived_at is null")).isEqualTo(1);
        assertThat(count("product", "archived_at is not null")).isEqualTo(1);
        assertThat(count("variant", "policy <> 'UNTRACKED'")).isZero();
        assertThat(count("variant", "sku_shared")).isEqualTo(2);
        assertThat(lines(report.id(), "WARNING").stream().filter(line -> line.endsWith("SKU_TWICE")))
                .hasSize(2);
    }

    @Test
    void importsTheDemonstrationsCatalogueWithoutAnError() throws Exception {
        try (var file = getClass().getResourceAsStream("/demo/catalogue.csv")) {
            assumeTrue(file != null, "the demonstration's catalogue is not here");
            changesNothingAgain(file.readAllBytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"woocommerce.csv, 9, 12", "woocommerce-zh.csv, 2, 3"})
    void importsWhatWooCommerceExports(String name, long products, long variants) throws Exception {
        byte[] file;
        try (var stream = resource(name)) {
            file = stream.readAllBytes();
        }
        var report = changesNothingAgain(file);
        assertThat(report.dialect()).isEqualTo(Dialect.WOOCOMMERCE);
        assertThat(report.productsCreated()).isEqualTo(products);
        assertThat(report.variantsCreated()).isEqualTo(variants);
        assertThat(count("product", "title in ('Breakfast set', 'Lamp of a friend', 'Old Towel') and published"))
                .isZero();
    }

    @Test
    void findsTheProductOfAVariationWhereverItStands() throws IOException {
        var report = run("ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"
                + "2,variation,b,Tea - S,1,5,id:1,Size,S\n3,variation,c,Tea - L,1,9,tea,Size,L\n"
                + "1,variable,tea,Tea,1,,,Size,\"S, L\"\n9,variation,z,Mug - Red,1,4,id:8,Colour,Red\n");
        assertThat(report.productsCreated()).isEqualTo(2);
        assertThat(lines(report.id(), "WARNING")).containsExactly("5  PARENT_MISSING");
        assertThat(texts("""
                select p.title || ' ' || v.option_values[1] || ' ' || v.price_minor from catalog.variant v
                  join catalog.product p on p.brand = v.brand and p.id = v.product where v.brand = :brand order by 1""")).containsExactly("Mug Red 400", "Tea L 900", "Tea S 500");
    }

    private ImportReport changesNothingAgain(byte[] file) throws IOException {
        var first = run(Mode.APPLY, new ByteArrayInputStream(file));
        assertThat(lines(first.id(), "ERROR")).isEmpty();
        assertThat(first.productsCreated()).isPositive().isEqualTo(first.productsTotal());
        var before = versions();
        var second = run(Mode.APPLY, new ByteArrayInputStream(file));
        assertThat(second.productsUnchanged()).isEqualTo(first.productsCreated());
        assertThat(second.variantsUnchanged()).isEqualTo(first.variantsCreated());
        assertThat(second.productsUpdated() + second.productsCreated()).isZero();
        assertThat(versions()).isEqualTo(before);

        var third = changesNothingByComingBack(export(), first.productsCreated());
        assertThat(third.productsTotal()).isEqualTo(first.productsTotal());
        return first;
    }

    @Test
    void exportsANastyFilesProductsSoThatImportingThemChangesNothing() throws Exception {
        run(Mode.APPLY, resource("nasty.csv"));
        var exported = export();
        assertThat(exported.text()).contains(",'=1+1,").doesNotContain(",=1+1,");
        changesNothingByComingBack(exported, 10);
    }

    @Test
    void exportsWhatTheConsoleTookSoThatImportingItChangesNothing() throws IOException {
        var created = hq.http().post("/api/brands/%s/products".formatted(brand), """
                {"handle":"family","title":"%1$s","titleEn":"%1$s","body":"<p>%2$s</p>","vendor":"%3$s",
                 "kind":"GOODS","tags":["%4$s"],"scenes":["%4$s"],"published":true,"images":[],"options":["%5$s"],
                 "variants":[{"optionValues":["%6$s"],"sku":"F-1","price":{"minor":1,"currency":"CNY"},
                   "barcode":"","grams":5,"requiresShipping":true,"policy":"DENY"}]}
                """.formatted(
                        FAMILY.repeat(37),
                        FAMILY.repeat(20_000),
                        FAMILY.repeat(255),
                        "🇨🇳".repeat(255),
                        FAMILY.repeat(60),
                        FAMILY.repeat(28)));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var again = changesNothingByComingBack(export(), 1);
        assertThat(lines(again.id(), "WARNING")).isEmpty();
    }

    private Http.Answer export() {
        var exported = hq.http().get("/api/brands/%s/exports/products.csv?store=%s".formatted(brand, store));
        assertThat(exported.status()).isEqualTo(200);
        return exported;
    }

    private ImportReport changesNothingByComingBack(Http.Answer exported, long products) throws IOException {
        var before = versions();
        var again = run(Mode.APPLY, new ByteArrayInputStream(exported.raw().body()));
        assertThat(lines(again.id(), "ERROR")).isEmpty();
        assertThat(again.productsUnchanged()).isEqualTo(products);
        assertThat(versions()).isEqualTo(before);
        return again;
    }

    @Test
    void takesWhatIsNoKeyByTheCharactersThatPeopleSee() throws IOException {
        var created = hq.http().post("/api/brands/%s/products".formatted(brand), """
                {"handle":"family","title":"F","body":"","vendor":"","category":"%2$s","taxonomy":"%2$s",
                 "listing":{"title":"%1$s","description":"%3$s"},"kind":"GOODS","tags":[],"scenes":[],
                 "published":true,"images":[],"options":[],
                 "variants":[{"optionValues":[],"sku":"F-1","price":{"minor":1,"currency":"CNY"},
                   "barcode":"%2$s","grams":5,"requiresShipping":true,"policy":"DENY"}]}
                """.formatted(
                        FAMILY.repeat(40), FAMILY.repeat(255), FAMILY.repeat(1_000)));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var again = changesNothingByComingBack(export(), 1);
        assertThat(lines(again.id(), "WARNING")).isEmpty();
    }

    @Test
    void importsThousandsOfRowsAndFindsThemUnchangedAgain() {
        var first = imports.run(order(Mode.APPLY), new GeneratedCsv(6_000));
        assertThat(first.rowsRead()).isEqualTo(6_000);
        assertThat(first.productsCreated()).isEqualTo(3_000);
        assertThat(first.rowsRefused()).isZero();
        assertThat(count("variant")).isEqualTo(6_000);
        var second = imports.run(order(Mode.APPLY), new GeneratedCsv(6_000));
        assertThat(second.productsUnchanged()).isEqualTo(3_000);
        assertThat(pieces() + count("import_row") + count("import_name") + count("import_sku"))
                .isZero();
    }

    @Test
    void goesOnWhereACrashLeftItAndCountsNothingTwice() throws Exception {
        var run = cut(report -> report.productsCreated() > 0);
        var cut = reports.find(run).orElseThrow();
        assertThat(cut.state()).isEqualTo(ImportReport.State.RUNNING);
        assertThat(cut.rowsRead()).isEqualTo(6_000);
        assertThat(count("product"))
                .isEqualTo(cut.productsCreated())
                .isPositive()
                .isLessThan(3_000);
        jobs.run("catalog.resume-imports");
        var done = reports.find(run).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(done.rowsRead()).isEqualTo(6_000);
        assertThat(done.productsCreated()).isEqualTo(3_000);
        assertThat(done.productsUnchanged() + done.rowsRefused()).isZero();
    }

    /** An import of 6,000 rows whose runner is lost as soon as the report says so. */
    private Run cut(Predicate<ImportReport> when) throws Exception {
        var run = imports.store(order(Mode.APPLY), new GeneratedCsv(6_000));
        var runner = Thread.ofVirtual().start(() -> imports.work(run));
        while (!when.test(reports.find(run).orElseThrow())) {
            Thread.onSpinWait();
        }
        db.sql("""
                update intake.run set runner = 1, alive_at = alive_at - interval '1 hour'
                 where brand = :brand and id = :id
                """).param("brand", brand.value()).param("id", run.id().value()).update();
        runner.join();
        return run;
    }

    @Test
    void changesOnlyWhatTheFileNames() throws IOException {
        run("Handle,Title,Body (HTML),Tags,Variant SKU,Variant Price\npear,梨,<p>甜</p>,水果,P-1,9.90\n");
        var report = run("Handle,Title,Variant Price\npear,梨,8.80\n");
        assertThat(report.productsUpdated()).isEqualTo(1);
        assertThat(db.sql("""
                        select p.body || p.tags[1] || v.sku || v.price_minor
                          from catalog.product p join catalog.variant v on v.brand = p.brand and v.product = p.id
                         where p.brand = :brand
                        """).param("brand", brand.value()).query(String.class).single())
                .isEqualTo("<p>甜</p>水果P-1880");
    }

    @Test
    void recordsWhoImportedWhatAndEachPriceAndLevelThatItChanged() throws IOException {
        run("Handle,Title,Variant Price,Variant Inventory Qty\npear,梨,9.90,10\nplum,李,5.00,3\n");
        run(Mode.DRY_RUN, "Handle,Title,Variant Price,Variant Inventory Qty\npear,梨,1.00,1\n");
        var report = run("Handle,Title,Variant Price,Variant Inventory Qty\npear,梨,8.80,4\nplum,李,5.00,3\n");
        var acts = acts("?thing=" + report.id());
        assertThat(acts)
                .extracting(act -> act.get("action").asString() + " "
                        + act.get("actorName").asString())
                .containsExactly("product.imported 总部", "stock.moved 总部", "variant.changed 总部");
        assertThat(acts.getFirst().get("details"))
                .hasToString(("{'file':'test.csv','store':'%s','import':'%s','importState':'FINISHED','rowsRefused':0,"
                                + "'productsCreated':0,'productsRefused':0,'productsUpdated':1,'variantsCreated':0,"
                                + "'variantsUpdated':1}")
                        .formatted(store, report.id())
                        .replace('\'', '"'));
        assertThat(acts.get(1).at("/details/before").asInt()).isEqualTo(10);
        assertThat(acts.get(1).at("/details/after").asInt()).isEqualTo(4);
        assertThat(acts.get(2).at("/details/before/price/minor").asInt()).isEqualTo(990);
        assertThat(acts.get(2).at("/details/after/price/minor").asInt()).isEqualTo(880);
        assertThat(acts("?action=variant.changed"))
                .as("of what a dry run would have done")
                .hasSize(1);
        assertThat(hq.http()
                        .get("/api/brands/%s/stock-movements".formatted(brand))
                        .body()
                        .get("items")
                        .valueStream())
                .extracting(line -> line.at("/movement/by/name").asString())
                .containsOnly("总部");
    }

    @Test
    void recordsManyChangesByHardlyMoreStatementsThanFew() throws IOException {
        run(priced(100, 10));
        long few = StatementCount.during(() -> imports.run(order(Mode.APPLY), stream(priced(2, 20))));
        long many = StatementCount.during(() -> imports.run(order(Mode.APPLY), stream(priced(100, 30))));
        assertThat(many).isLessThan(few + 20);
        assertThat(count("stock_movement", "true")).isEqualTo(202);
    }

    private static String priced(int products, int number) {
        return IntStream.range(0, products)
                .mapToObj(each -> "p%d,品,%d.00,%d".formatted(each, number, number))
                .collect(Collectors.joining("\n", "Handle,Title,Variant Price,Variant Inventory Qty\n", "\n"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> acts(String query) {
        return hq.http()
                .get("/api/brands/%s/audit".formatted(brand) + query)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void goesOnReadingWhereACrashLeftIt() throws Exception {
        var run = cut(report -> report.rowsRead() > 0);
        assertThat(reports.find(run).orElseThrow().state()).isEqualTo(ImportReport.State.READING);
        jobs.run("catalog.resume-imports");
        var done = reports.find(run).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(done.rowsRead()).isEqualTo(6_000);
        assertThat(done.productsCreated()).isEqualTo(3_000);
    }

    @Test
    void matchesOptionsByNameWhereverTheirColumnsStand() throws IOException {
        run("Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\n"
                + "tee,T恤,尺码,S,颜色,红,10\ntee,,,M,,红,11\n");
        var before = versions();
        var report = run("Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\n"
                + "tee,T恤,颜色,红,尺码,S,10\ntee,,,红,,M,11\n");
        assertThat(report.productsUnchanged()).isEqualTo(1);
        assertThat(report.variantsUnchanged()).isEqualTo(2);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void renamesAnOptionWhoseVariantsAreAllInTheFileAndElseTouchesNothing() throws IOException {
        run("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\ntee,T恤,Size,S,A,10\ntee,,,M,B,11\n");
        var part = run("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\ntee,T恤,颜色,红,C,10\n");
        assertThat(lines(part.id(), "ERROR")).containsExactly("2 tee OPTIONS_CHANGED");
        assertThat(part.productsRefused()).isEqualTo(1);
        var whole = run("Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n"
                + "tee,T恤,尺码,小,颜色,红,A,10\ntee,,,中,,红,B,11\ntee,,,中,,蓝,C,11\n");
        assertThat(lines(whole.id(), "ERROR")).isEmpty();
        assertThat(whole.variantsCreated()).isEqualTo(1);
        assertThat(
                        texts(
                                "select array_to_string(option_values, '/') from catalog.variant where brand = :brand order by position"))
                .containsExactly("小/红", "中/红", "中/蓝");
    }

    @Test
    void givesASkuToWhoHasItOnceTheFileHasBeenRead() throws IOException {
        var header = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n";
        run(header + "m,M,规格,1,A,1\nm,,,2,,1\nother,别的,,,X,1\n");
        var moved = header + "m,M,规格,2,A,1\nm,,,1,B,1\nfirst,先,,,X,1\nother,别的,,,Y,1\n";
        var dry = run(Mode.DRY_RUN, new ByteArrayInputStream(moved.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines(dry.id(), "WARNING")).isEmpty();
        var report = run(moved);
        assertThat(lines(report.id(), "ERROR")).isEmpty();
        assertThat(lines(report.id(), "WARNING")).isEmpty();
        assertThat(count("variant", "sku_shared")).isZero();
        assertThat(texts("select sku || option_values::text from catalog.variant where brand = :brand order by 1"))
                .containsExactly("A{2}", "B{1}", "X{}", "Y{}");
        var before = versions();
        assertThat(run(moved).productsUnchanged()).isEqualTo(3);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void swapsTheSkusOfTwoVariants() throws IOException {
        run("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nswap,换,规格,小,A,1\nswap,,,大,B,2\n");
        var report = run("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                + "swap,换,规格,小,B,1\nswap,,,大,A,2\n");
        assertThat(report.variantsUpdated()).isEqualTo(2);
        assertThat(count("variant", "sku_shared")).isZero();
        assertThat(texts("select sku || option_values::text from catalog.variant where brand = :brand order by 1"))
                .containsExactly("A{大}", "B{小}");
    }

    @Test
    void takesASkuThatAnotherVariantHasAndMarksIt() throws IOException {
        run("Handle,Title,Variant SKU,Variant Price\nowner,主,TAKEN,1\n");
        var report = run("Handle,Title,Variant SKU,Variant Price\nsecond,客,TAKEN,1\nthird,客,TAKEN,1\n");
        assertThat(report.productsCreated()).isEqualTo(2);
        assertThat(lines(report.id(), "WARNING")).containsExactly("2 second SKU_TWICE", "3 third SKU_TWICE");
        assertThat(count("variant", "sku = 'TAKEN' and sku_shared")).isEqualTo(2);
        run("Handle,Title,Variant SKU,Variant Price\nowner,主,OWN,1\nthird,客,TAKEN,1\n");
        assertThat(texts("""
                select p.handle from catalog.variant v join catalog.product p on p.brand = v.brand and p.id = v.product
                 where v.brand = :brand and v.sku = 'TAKEN' and not sku_shared""")).as("the oldest that is left").containsExactly("second");
    }

    @Test
    void putsTheRowsOfOneProductTogetherWhereverTheyStand() throws IOException {
        var report = run("Handle,Title,Option1 Name,Option1 Value,Variant Price\n"
                + "pear,,,大,2\nplum,李,规格,一,1\npear,梨,规格,小,1\nplum,,,二,2\n");
        assertThat(report.productsCreated()).isEqualTo(2);
        assertThat(report.variantsCreated()).isEqualTo(4);
        assertThat(report.rowsRefused()).isZero();
        assertThat(lines(report.id(), "WARNING")).containsExactly("4 pear ROWS_APART", "5 plum ROWS_APART");
        assertThat(texts("select title from catalog.product where brand = :brand order by 1"))
                .containsExactly("李", "梨");
    }

    @Test
    void putsNothingOnSaleWhosePriceNobodyCanRead() throws IOException {
        var file = "Handle,Title,Status,Option1 Name,Option1 Value,Variant Price\nnew,新,active,规格,小,?\nnew,,,,大,5\n";
        run(file);
        assertThat(count("product", "published")).isZero();
        assertThat(run(file).productsUnchanged()).isEqualTo(1);
        assertThat(count("product", "published")).isZero();
        run("Handle,Title,Status,Option1 Name,Option1 Value,Variant Price\nnew,新,active,规格,小,3\n");
        assertThat(count("product", "published")).isEqualTo(1);
        var again = run(file.replace("大", "特大").replace(",5", ",!"));
        assertThat(lines(again.id(), "ERROR")).containsExactly("3 new VARIANT_UNPRICED");
        assertThat(count("product", "published")).isEqualTo(1);
        assertThat(count("variant", "price_minor = 0")).isZero();
    }

    @Test
    void keepsWhatAShopSaysOfCostTaxSearchAndWeight() throws Exception {
        run("Handle,Title,Product Category,Type,Variant Price,Cost per item,Variant Taxable,Variant Grams,"
                + "Variant Weight Unit,SEO Title,SEO Description\npear,梨,食品 > 水果,鲜果,9.90,4.50,false,500,kg,买梨,又甜又脆\n");
        var id = texts("select id::text from catalog.product where brand = :brand")
                .getFirst();
        var detail = hq.http()
                .get("/api/brands/%s/managed-products/%s".formatted(brand, id))
                .body();
        assertThat(detail.get("taxonomy").asString()).isEqualTo("食品 > 水果");
        assertThat(detail.get("category").asString()).isEqualTo("鲜果");
        assertThat(detail.get("listing").get("description").asString()).isEqualTo("又甜又脆");
        var variant = detail.get("variants").get(0);
        assertThat(variant.get("cost").get("minor").asLong()).isEqualTo(450);
        assertThat(variant.get("taxable").asBoolean()).isFalse();
        assertThat(variant.get("weightUnit").asString()).isEqualTo("KG");
        var seen =
                hq.http().get("/api/brands/%s/products/%s".formatted(brand, id)).body();
        assertThat(seen.get("variants").get(0).get("cost").isNull())
                .as("buyers see no cost")
                .isTrue();
    }

    @Test
    void namesQuantitiesThatNoStoreIsThereFor() throws IOException {
        var order = new ProductImports.Start(brand, null, Mode.APPLY, Currency.CNY, "a.csv", hq.id());
        var file = "Handle,Title,Variant Inventory Qty,Variant Price\npear,梨,5,1\n";
        var report = imports.run(order, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines(report.id(), "WARNING")).containsExactly("1  QUANTITIES_WITHOUT_STORE");
    }

    @Test
    void leavesTheStockOfAFileThatSaysNothingOfIt() throws IOException {
        run("ID,Type,SKU,Name,Published,Regular price,Stock,In stock?\n1,simple,tea,Tea,1,5,7,1\n");
        var report = run("ID,Type,SKU,Name,Published,Regular price,Parent\n1,simple,tea,Tea,1,6,\n");
        assertThat(report.productsUpdated()).isEqualTo(1);
        assertThat(texts("select available::text from catalog.stock where brand = :brand"))
                .containsExactly("7");
        assertThat(count("variant", "policy = 'DENY' and price_minor = 600")).isEqualTo(1);
    }

    @Test
    void takesTwoProductsOfOneNameWhateverTheirSkusHold() throws IOException {
        var file = "商品名称,货号,售价\n甜梨,TL-01,9.90\n甜梨,TL-02,12.00\n甜梨,TL-02,13.00\n";
        var report = run(file);
        assertThat(lines(report.id(), "ERROR")).isEmpty();
        assertThat(report.productsCreated()).isEqualTo(3);
        assertThat(texts("select handle from catalog.product where brand = :brand order by id"))
                .containsExactly("甜梨", "甜梨-tl-02", "甜梨-tl-02-4");
        assertThat(run(file).productsUnchanged()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_200})
    void keepsApartWhatAnotherShopTellsApartHoweverManyRowsLieBetween(int between) throws IOException {
        var file = new StringBuilder("Handle,Title,Variant Price\nfoo-,One,1\n");
        for (int i = 0; i < between; i++) {
            file.append("p").append(i).append(",P,1\n");
        }
        file.append("foo,Two,2\n");
        var report = run(file.toString());
        assertThat(lines(report.id(), "ERROR")).isEmpty();
        assertThat(report.productsCreated()).isEqualTo(between + 2);
        assertThat(texts("select title from catalog.product where brand = :brand and handle like 'foo%' order by 1"))
                .containsExactly("One", "Two");
        assertThat(run(file.toString()).productsUnchanged()).isEqualTo(between + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Handle,Title,Variant Price\nserum-α,One,1\nserum-a,Two,2\n",
                "Handle,Title,Variant Price\nserum-α!,One,1\nserum-a,Two,2\n",
                "Title,Variant SKU,Variant Price\nSerum α,S-1,1\nSerum a,S-2,2\n",
                "ID,Type,SKU,Name,Published,Regular price\n1,simple,s1,Serum α,1,5\n2,simple,s2,Serum a,1,6\n",
                "ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"
                        + "1,simple,s1,Serum α,1,5,,,\n9,variation,s2,Serum a - Red,1,4,id:8,Colour,Red\n"
            })
    void losesNoProductWhoseHandleLooksLikeAnothers(String file) throws IOException {
        var dry = run(Mode.DRY_RUN, file);
        var first = run(file);
        assertThat(lines(first.id(), "ERROR")).isEmpty();
        assertThat(first.productsCreated()).isEqualTo(2);
        assertThat(count("product")).isEqualTo(2);
        assertThat(lines(first.id(), "WARNING"))
                .anyMatch(line -> line.matches("[23] serum-.-\\S+ HANDLE_CHANGED"))
                .containsExactlyElementsOf(lines(dry.id(), "WARNING"));
        assertThat(dry.productsCreated()).isEqualTo(2);
        assertThat(run(file).productsUnchanged()).isEqualTo(2);
        assertThat(run(Mode.DRY_RUN, file).productsUnchanged()).isEqualTo(2);
        assertThat(count("product")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Handle,Title,Variant Price\nserum-α,Two,2\n", "Title,Variant Price\nSerum α,2\n"})
    void losesNoProductWhoseHandleLooksLikeOneOfTheShop(String file) throws IOException {
        run("Handle,Title,Variant Price\nserum-a,One,1\n");
        var dry = run(Mode.DRY_RUN, file);
        var first = run(file);
        for (var report : List.of(dry, first)) {
            assertThat(lines(report.id(), "ERROR")).isEmpty();
            assertThat(report.productsCreated()).isEqualTo(1);
            assertThat(lines(report.id(), "WARNING")).anyMatch(line -> line.matches("2 serum-α-\\S+ HANDLE_CHANGED"));
        }
        for (var mode : Mode.values()) {
            assertThat(run(mode, file).productsUnchanged()).isEqualTo(1);
        }
        assertThat(count("product")).isEqualTo(2);
        assertThat(count("product", "title = 'One' and handle = 'serum-a'")).isEqualTo(1);
    }

    @Test
    void leavesWhatIsStruckThroughWhereNobodyCanReadIt() throws IOException {
        var header = "Handle,Title,Variant Price,Variant Compare At Price\n";
        var compareAt = "select coalesce(compare_at_minor, 0)::text from catalog.variant where brand = :brand";
        run(header + "pear,梨,10,20\n");
        run(header + "pear,梨,10,?\n");
        assertThat(texts(compareAt)).containsExactly("2000");
        run(header + "pear,梨,?,30\n");
        assertThat(texts(compareAt)).containsExactly("2000");
        run(header + "pear,梨,10,\n");
        assertThat(texts(compareAt)).containsExactly("0");
    }

    @Test
    void leavesWhatIsStruckThroughWhereTheFileNamesNoSales() throws IOException {
        var header = "ID,Type,SKU,Name,Published,Regular price";
        var compareAt = "select coalesce(compare_at_minor, 0)::text from catalog.variant where brand = :brand";
        run(header + ",Sale price\n1,simple,tea,Tea,1,20,10\n");
        run(header + ",Parent\n1,simple,tea,Tea,1,12,\n");
        run(header + ",Sale price\n1,simple,tea,Tea,1,12,?\n");
        assertThat(texts(compareAt)).containsExactly("2000");
        run(header + ",Sale price\n1,simple,tea,Tea,1,12,\n");
        assertThat(texts(compareAt)).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       2099/12/31,                1000",
        "2020-01-01,               2099年12月31日,             1000",
        "'Jan 1, 2020',            2099-12-31T23:59:59+08:00, 1000",
        "2099-01-01,               '',                        2000",
        "2020-01-01,               2020-12-31 23:59:59,       2000",
        "'',                       3/4/2099,                  2000 SALE_TIME_UNREADABLE",
        "2020-01-01 or so,         '',                        2000 SALE_TIME_UNREADABLE",
    })
    void readsTheTimesOfSalesAsAnyOther(String starts, String ends, String expected) throws IOException {
        var report = run(WOO_SALE.formatted(starts, ends));
        var unreadable = lines(report.id(), "WARNING").stream()
                .filter(line -> line.endsWith("SALE_TIME_UNREADABLE"))
                .map(_ -> " SALE_TIME_UNREADABLE")
                .collect(Collectors.joining());
        assertThat(salePrice() + unreadable).isEqualTo(expected);
    }

    @Test
    void beginsAndEndsASaleAtItsHour() throws IOException {
        var now = OffsetDateTime.now(ZoneOffset.ofHours(-5));
        run(WOO_SALE.formatted(now.plusHours(1), now.plusHours(2)));
        assertThat(salePrice()).as("begins later today").isEqualTo("2000");
        run(WOO_SALE.formatted(now.minusHours(1), now.plusHours(1)));
        assertThat(salePrice()).isEqualTo("1000");
        run(WOO_SALE.formatted(now.minusHours(2), now.minusHours(1)));
        assertThat(salePrice()).as("ended earlier today").isEqualTo("2000");
    }

    @Test
    void endsASaleWithTheDayOfItsBrand() throws IOException {
        var late = LocalTime.of(23, 50);
        var west = LocalTime.now(ZoneOffset.ofHours(-12)).isAfter(late)
                ? ZoneId.of("Etc/GMT+11")
                : ZoneId.of("Etc/GMT+12");
        var file = WOO_SALE.formatted("", LocalDate.now(west));
        network.change(brand, new Bilingual("东方", "East"), ZoneId.of("Pacific/Kiritimati"));
        run(file);
        assertThat(salePrice()).isEqualTo("2000");
        network.change(brand, new Bilingual("西方", "West"), west);
        run(file);
        assertThat(salePrice()).isEqualTo("1000");
    }

    private String salePrice() {
        return texts("select price_minor::text from catalog.variant where brand = :brand")
                .getFirst();
    }

    @Test
    void takesNoMoreOfAProductThanCanBeHeld() throws IOException {
        var file = new StringBuilder(
                "Handle,Title,Option1 Name,Option1 Value,Body (HTML),SEO Description,Variant Price\n");
        for (int i = 0; i < 25; i++) {
            file.append("long,Long,No,").append(i).append(",");
            file.append("b".repeat(199_000))
                    .append(",")
                    .append("s".repeat(199_000))
                    .append(",1\n");
        }
        file.append("last,Last,,,,,2\n");
        var report = run(file.toString());
        assertThat(report.productsCreated()).isEqualTo(2);
        assertThat(report.rowsRead()).isEqualTo(26);
        assertThat(lines(report.id(), "ERROR")).containsExactly("2 long TOO_MANY_ROWS");
        assertThat(report.rowsRefused())
                .isEqualTo(26 - report.variantsCreated())
                .isPositive();
    }

    @Test
    void givesUpAnImportThatBreaksOffAgainAndAgain() throws IOException {
        var run = imports.store(order(Mode.APPLY), new GeneratedCsv(10));
        db.sql("update intake.run set state = 'RUNNING' where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", run.id().value())
                .update();
        for (int i = 0; i < 4; i++) {
            assertThat(reports.find(run).orElseThrow().state()).isEqualTo(ImportReport.State.RUNNING);
            db.sql("update intake.run set alive_at = alive_at - interval '1 hour' where brand = :brand and id = :id")
                    .param("brand", brand.value())
                    .param("id", run.id().value())
                    .update();
            if (i < 3) {
                assertThatThrownBy(() -> imports.work(run)).isInstanceOf(RuntimeException.class);
            } else {
                imports.work(run);
            }
        }
        assertThat(reports.find(run).orElseThrow().state()).isEqualTo(ImportReport.State.FAILED);
        assertThat(lines(run.id(), "ERROR")).containsExactly("0  GIVEN_UP");
        assertThat(pieces()).isZero();
    }

    @Test
    void tellsOfNoMoreVariationsWithoutAProductThanAReportHolds() throws IOException {
        var run = imports.store(order(Mode.APPLY), new GeneratedCsv(10));
        db.sql("""
                insert into catalog.import_row (brand, import, line, parent, handle, cells, characters)
                select :brand, :import, n, n || repeat('p', 1000), 'p', '{}', 0 from generate_series(1, 30) n
                """)
                .param("brand", brand.value())
                .param("import", run.id().value())
                .update();
        var told = rows.gather(run, 20);
        assertThat(told)
                .hasSize(20)
                .allMatch(finding -> finding.arguments().getFirst().length() <= 200);
        assertThat(count("import_row", "product is null")).isZero();
    }

    @Test
    void findsAProductByANameThatIsLongerThanAnIndexTakes() throws IOException {
        var random = new Random(1);
        var name = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        var report = run("ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"
                + "1,variable,%1$s,Tea,1,,,Size,S\n2,variation,b,Tea - S,1,5,%1$s,Size,S\n".formatted(name));
        assertThat(report.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(report.productsCreated()).isEqualTo(1);
        assertThat(report.variantsCreated()).isEqualTo(1);
    }

    @Test
    void passesASkuOnWhenItsOwnerGivesItUp() throws IOException {
        run("Handle,Title,Variant SKU,Variant Price\nowner,主,TAKEN,1\n");
        run("Handle,Title,Variant SKU,Variant Price\nsecond,客,TAKEN,1\nthird,客,TAKEN,1\n");
        run("Handle,Title,Variant SKU,Variant Price\nowner,主,OWN,1\n");
        assertThat(owners("TAKEN")).as("by an import").containsExactly("second");
        var second = texts("""
                select p.id || '/variants/' || v.id || '?version=' || v.version from catalog.product p
                  join catalog.variant v on v.brand = p.brand and v.product = p.id
                 where p.brand = :brand and p.handle = 'second'""").getFirst();
        var changed = hq.http().put("/api/brands/%s/products/%s".formatted(brand, second), """
                {"optionValues":[],"sku":"NEW","price":{"minor":90,"currency":"CNY"},"compareAt":null,"barcode":"","grams":5,
                 "requiresShipping":true,"policy":"DENY","image":null}""");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(owners("TAKEN")).as("by hand").containsExactly("third");
    }

    private List<String> owners(String sku) {
        return db.sql("""
                        select p.handle from catalog.variant v join catalog.product p on p.brand = v.brand and p.id = v.product
                         where v.brand = :brand and v.sku = :sku and not v.sku_shared
                        """)
                .param("brand", brand.value())
                .param("sku", sku)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void readsGb18030AsItReadsUtf8() throws IOException {
        var gbk = "Handle,Title,Variant Price\na,x,1\nb,甜梨,2\n".getBytes(Charset.forName("GB18030"));
        var report = run(Mode.APPLY, new ByteArrayInputStream(gbk));
        assertThat(report.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(report.charset()).isEqualTo("GB18030");
        assertThat(texts("select title from catalog.product where brand = :brand order by 1"))
                .containsExactly("x", "甜梨");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "Handle,Title,Variant Price\n",
                "<html><body>Sign in</body></html>",
                "Title,Title,Price,Price\na,b,c,d\n",
                "Handle,Title,Variant Price\n\u0000,\u0000\u0000,\u0000\n",
                "Handle,Title,Variant Price\n\"\"\"\",\"\n\",\"\"\n",
                "Handle,Title,Body (HTML),Variant Price\na,=HYPERLINK(\"\"x\"\"),<b>=1+1<i>,=1+1\n",
                "Handle,Title,Variant SKU,Variant Price\n..,..,..,..\n",
                "Handle,Title,Option1 Value,Option2 Value,Option3 Value,Variant Price\na,a,1,2,3,4\na,,1,,3,4\n",
                "Han\u0000dle,Title,Ti\u0000tle,Odd\u0000,Variant Price\na,b,c,d,1\n",
                "Handle,Title,Image Src,Image Position,Variant Price\na,a,//x/y z.jpg,-1e9,1\n"
            })
    void endsWithAReportWhateverItIsGiven(String text) throws Exception {
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(Charset.forName("GB18030")))) {
            var report = run(Mode.APPLY, new ByteArrayInputStream(bytes));
            assertThat(report.state()).isIn(ImportReport.State.FINISHED, ImportReport.State.FAILED);
            assertThat(lines(report.id(), "ERROR")).noneMatch(line -> line.contains("NOT_STORABLE"));
            assertThat(intake.lines(new Run(brand, report.id()), new LineFilter(null, null), new PageRequest(null, 100))
                            .items())
                    .isNotEmpty();
        }
    }

    @Test
    void answersWithProgressAndAReportInTheReadersLanguage() throws Exception {
        var base = "/api/brands/%s/imports".formatted(brand);
        var started = hq.http()
                .upload(
                        base + "/products?mode=apply&store=" + store,
                        "p.csv",
                        "Handle,Body (HTML)\n".getBytes(StandardCharsets.UTF_8));
        assertThat(started.status()).isEqualTo(202);
        var id = started.body().get("import").asString();
        var report = Eventually.get(
                () -> hq.http().get(base + "/" + id).body(),
                seen -> seen.get("state").asString().equals("FAILED"));
        assertThat(report.get("bytesTotal").asLong()).isEqualTo(19);
        var chinese =
                hq.http().get(base + "/" + id + "/lines").body().get("items").get(0);
        assertThat(chinese.get("message").asString()).isEqualTo("文件缺少这些列：Title, Variant Price。");
        assertThat(chinese.get("level").asString()).isEqualTo("ERROR");
        var english = hq.http()
                .in("en")
                .get(base + "/" + id + "/lines")
                .body()
                .get("items")
                .get(0);
        assertThat(english.get("message").asString()).isEqualTo("The file lacks these columns: Title, Variant Price.");

        var kinds = hq.http().get(base + "/" + id + "/kinds").body().get("items");
        assertThat(kinds.size()).isEqualTo(1);
        assertThat(kinds.get(0).get("title").asString()).isEqualTo("缺少列");
        assertThat(kinds.get(0).get("count").asLong()).isEqualTo(1);
        assertThat(hq.http()
                        .get(base + "/" + id + "/lines?code=PRICE_ROUNDED")
                        .body()
                        .get("items")
                        .size())
                .isZero();

        var other = world.person("别家");
        var foreign = world.brand(other).id();
        assertThat(other.http()
                        .get("/api/brands/%s/imports/%s".formatted(foreign, id))
                        .status())
                .isEqualTo(404);
        assertThat(other.http().get(base + "/" + id).status()).isEqualTo(404);
    }

    private ImportReport run(String text) throws IOException {
        return run(Mode.APPLY, text);
    }

    private ImportReport run(Mode mode, String text) throws IOException {
        return run(mode, stream(text));
    }

    private ImportReport run(Mode mode, InputStream file) throws IOException {
        try (file) {
            return imports.run(order(mode), file);
        }
    }

    private ProductImports.Start order(Mode mode) {
        return new ProductImports.Start(brand, store, mode, Currency.CNY, "test.csv", hq.id());
    }

    private List<String> lines(RunId id, String level) {
        var told = new ArrayList<String>();
        for (var line : intake.lines(new Run(brand, id), new LineFilter(null, null), new PageRequest(null, 100))
                .items()) {
            var finding = Findings.of(line.line());
            if (finding.code().level().name().equals(level)) {
                told.add("%d %s %s".formatted(finding.line(), finding.handle(), finding.code()));
            }
        }
        return told;
    }

    private long pieces() {
        return db.sql("select count(*) from intake.piece where brand = :brand")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }

    private List<String> versions() {
        return db.sql("""
                select 'p' || id || xmin || updated_at from catalog.product where brand = :brand
                union all select 'v' || id || xmin || updated_at from catalog.variant where brand = :brand
                union all select 's' || variant || xmin from catalog.stock where brand = :brand
                 order by 1
                """)
                .param("brand", brand.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(String table) {
        return db.sql("select count(*) from catalog." + table + " where brand = :brand")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }

    private long count(String table, String condition) {
        return db.sql("select count(*) from catalog." + table + " where brand = :brand and " + condition)
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql) {
        return db.sql(sql)
                .param("brand", brand.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private InputStream resource(String name) {
        return Objects.requireNonNull(getClass().getResourceAsStream("/catalog/" + name));
    }
}
