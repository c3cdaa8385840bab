package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.catalog.csv.GeneratedCsv;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.PageRequest;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class ProductImportTests {
    @Autowired
    World world;

    @Autowired
    ProductImports imports;

    @Autowired
    ImportRepository reports;

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
    void takesInWhatIsGoodOfANastyFileAndTellsTheLineOfEachBadRow() throws Exception {
        var report = run(ImportReport.Mode.APPLY, resource("nasty.csv"));
        assertThat(report.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(lines(report.id(), "ERROR"))
                .containsExactlyInAnyOrder(
                        "5 good PRICE_TOO_PRECISE",
                        "6 good PRICE_NEGATIVE",
                        "7 good PRICE_NOT_A_NUMBER",
                        "8 good PRICE_TOO_LARGE",
                        "9 good OPTIONS_TWICE",
                        "10 good SKU_TWICE",
                        "11 good PRICE_MISSING",
                        "13 bad-first PRICE_TOO_PRECISE",
                        "13 bad-first PRODUCT_REFUSED",
                        "15 gift GIFT_CARD",
                        "16  HANDLE_MISSING",
                        "17 no title HANDLE_INVALID",
                        "18 untitled TITLE_MISSING",
                        "20 good ROWS_APART",
                        "21 wide TOO_MANY_CELLS",
                        "22 policy VALUE_UNKNOWN");
        assertThat(lines(report.id(), "WARNING"))
                .containsExactlyInAnyOrder(
                        "1  COLUMNS_IGNORED",
                        "2 good BODY_CLEANED",
                        "4 good QUANTITY_NEGATIVE",
                        "24 last IMAGE_ADDRESS_INVALID",
                        "24 last COMPARE_AT_IGNORED",
                        "2 good PICTURE_MISSING");
        assertThat(report.productsCreated()).isEqualTo(3);
        assertThat(report.rowsRead()).isEqualTo(22);
        assertThat(report.rowsRefused()).isEqualTo(16);
        assertThat(report.picturesMissing()).isEqualTo(1);
        assertThat(db.sql("""
                        select v.sku || ' ' || v.price_minor || ' ' || coalesce(s.available, -1)
                          from catalog.variant v join catalog.product p on p.brand = v.brand and p.id = v.product
                          left join catalog.stock s on s.brand = v.brand and s.variant = v.id and s.store = :store
                         where p.brand = :brand and p.handle = 'good' order by v.position
                        """)
                        .param("brand", brand.value())
                        .param("store", store.value())
                        .query(String.class)
                        .list())
                .containsExactly("G-1 2980 12", "G-2 4980 0", "G-9 1000000000000 -1");
        var body = db.sql("select body from catalog.product where brand = :brand and handle = 'good'")
                .param("brand", brand.value())
                .query(String.class)
                .single();
        assertThat(body).contains("甜").doesNotContain("script").doesNotContain("onclick");
        assertThat(db.sql("select title || published from catalog.product where brand = :brand and handle = '=cmd'")
                        .param("brand", brand.value())
                        .query(String.class)
                        .list())
                .containsExactly("=1+1false");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        var dry = run(ImportReport.Mode.DRY_RUN, resource("nasty.csv"));
        assertThat(dry.productsCreated()).isEqualTo(3);
        assertThat(dry.rowsRefused()).isEqualTo(16);
        assertThat(count("product")).isZero();
        assertThat(count("stock")).isZero();
        var applied = run(ImportReport.Mode.APPLY, resource("nasty.csv"));
        assertThat(lines(dry.id(), "ERROR")).isEqualTo(lines(applied.id(), "ERROR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apparel.csv", "home-and-garden.csv"})
    void importsShopifysOwnExamplesTwiceAndChangesNothingTheSecondTime(String name) throws Exception {
        var file = Path.of("../../shared/data/shopify", name);
        assumeTrue(Files.exists(file), "the shared example " + name + " is not here");
        changesNothingAgain(Files.readAllBytes(file));
    }

    @Test
    void importsTheDemonstrationsCatalogueWithoutAnError() throws Exception {
        try (var file = getClass().getResourceAsStream("/demo/catalogue.csv")) {
            assumeTrue(file != null, "the demonstration's catalogue is not here");
            changesNothingAgain(file.readAllBytes());
        }
    }

    private void changesNothingAgain(byte[] file) throws IOException {
        var first = run(ImportReport.Mode.APPLY, new ByteArrayInputStream(file));
        assertThat(lines(first.id(), "ERROR")).isEmpty();
        assertThat(first.productsCreated()).isPositive();
        var before = versions();
        var second = run(ImportReport.Mode.APPLY, new ByteArrayInputStream(file));
        assertThat(second.productsUnchanged()).isEqualTo(first.productsCreated());
        assertThat(second.productsUpdated() + second.productsCreated()).isZero();
        assertThat(versions()).isEqualTo(before);

        var exported = hq.http().get("/api/brands/%s/exports/products.csv?store=%s".formatted(brand, store));
        assertThat(exported.status()).isEqualTo(200);
        var third = run(
                ImportReport.Mode.APPLY, new ByteArrayInputStream(exported.raw().body()));
        assertThat(lines(third.id(), "ERROR")).isEmpty();
        assertThat(third.productsUnchanged()).isEqualTo(first.productsCreated());
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void exportsANastyFilesProductsSoThatImportingThemChangesNothing() throws Exception {
        run(ImportReport.Mode.APPLY, resource("nasty.csv"));
        var before = versions();
        var exported = hq.http().get("/api/brands/%s/exports/products.csv?store=%s".formatted(brand, store));
        assertThat(exported.text()).contains("'=cmd").doesNotContain("\r\n=cmd");
        var again = run(
                ImportReport.Mode.APPLY, new ByteArrayInputStream(exported.raw().body()));
        assertThat(lines(again.id(), "ERROR")).isEmpty();
        assertThat(again.productsUnchanged()).isEqualTo(3);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void importsFiftyThousandRowsAndFindsThemUnchangedAgain() {
        var first = imports.run(order(ImportReport.Mode.APPLY), new GeneratedCsv(50_000));
        assertThat(first.rowsRead()).isEqualTo(50_000);
        assertThat(first.productsCreated()).isEqualTo(25_000);
        assertThat(first.rowsRefused()).isZero();
        assertThat(count("variant")).isEqualTo(50_000);
        var second = imports.run(order(ImportReport.Mode.APPLY), new GeneratedCsv(50_000));
        assertThat(second.productsUnchanged()).isEqualTo(25_000);
        assertThat(count("import_chunk") + count("import_seen")).isZero();
    }

    @Test
    void goesOnWhereACrashLeftItAndCountsNothingTwice() throws Exception {
        var id = new ImportId(brand.value() + 1);
        reports.insert(
                brand, id, store, ImportReport.Mode.APPLY, Currency.CNY, "cut.csv", hq.id(), new GeneratedCsv(40_000));
        var runner = Thread.ofVirtual().start(() -> imports.work(brand, id));
        while (reports.find(brand, id).orElseThrow().rowsRead() == 0) {
            Thread.onSpinWait();
        }
        db.sql("""
                update catalog.product_import set runner = 1, alive_at = alive_at - interval '1 hour'
                 where brand = :brand and id = :id
                """).param("brand", brand.value()).param("id", id.value()).update();
        runner.join();
        var cut = reports.find(brand, id).orElseThrow();
        assertThat(cut.state()).isEqualTo(ImportReport.State.RUNNING);
        assertThat(cut.rowsRead()).isPositive().isLessThan(40_000);
        assertThat(count("product")).isEqualTo(cut.productsCreated()).isEqualTo(cut.rowsRead() / 2);
        imports.resume();
        var done = reports.find(brand, id).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportReport.State.FINISHED);
        assertThat(done.rowsRead()).isEqualTo(40_000);
        assertThat(done.productsCreated()).isEqualTo(20_000);
        assertThat(done.productsUnchanged() + done.rowsRefused()).isZero();
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
    void takesInTheOthersWhereTheDatabaseRefusesOne() throws IOException {
        run("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nswap,换,规格,小,A,1\nswap,,,大,B,2\n");
        var report = run("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                + "before,前,,,,1\nswap,换,规格,小,B,1\nswap,,,大,A,2\nafter,后,,,,1\n");
        assertThat(report.productsCreated()).isEqualTo(2);
        assertThat(lines(report.id(), "ERROR")).containsExactly("3 swap NOT_STORABLE", "3 swap PRODUCT_REFUSED");
    }

    @Test
    void refusesASkuOfAnotherProduct() throws IOException {
        run("Handle,Title,Variant SKU,Variant Price\nowner,主,TAKEN,1\n");
        var report = run("Handle,Title,Variant SKU,Variant Price\nthief,客,TAKEN,1\n");
        assertThat(lines(report.id(), "ERROR")).containsExactly("2 thief SKU_TAKEN");
        assertThat(report.productsRefused()).isEqualTo(1);
    }

    @Test
    void takesNothingFromAFileThatIsNotUtf8() throws IOException {
        var gbk = "Handle,Title,Variant Price\na,x,1\nb,甜梨,2\n".getBytes(Charset.forName("GBK"));
        var report = run(ImportReport.Mode.APPLY, new ByteArrayInputStream(gbk));
        assertThat(report.state()).isEqualTo(ImportReport.State.FAILED);
        assertThat(lines(report.id(), "ERROR")).containsExactly("3  NOT_UTF8");
        assertThat(count("product")).isZero();
    }

    @Test
    void answersWithProgressAndAReportInTheReadersLanguage() throws Exception {
        var base = "/api/brands/%s/imports".formatted(brand);
        var started = upload(
                hq.http(),
                base + "/products?mode=apply&store=" + store,
                "Handle,Body (HTML)\n".getBytes(StandardCharsets.UTF_8));
        assertThat(started.status()).isEqualTo(202);
        var id = started.body().get("import").asString();
        var report = hq.http().get(base + "/" + id).body();
        for (int i = 0; i < 200 && !report.get("state").asString().equals("FAILED"); i++) {
            Thread.sleep(25);
            report = hq.http().get(base + "/" + id).body();
        }
        assertThat(report.get("state").asString()).isEqualTo("FAILED");
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

        var other = world.person("别家");
        var foreign = world.brand(other).id();
        assertThat(other.http()
                        .get("/api/brands/%s/imports/%s".formatted(foreign, id))
                        .status())
                .isEqualTo(404);
        assertThat(other.http().get(base + "/" + id).status()).isEqualTo(404);
    }

    private ImportReport run(String text) throws IOException {
        return run(ImportReport.Mode.APPLY, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportReport run(ImportReport.Mode mode, InputStream file) throws IOException {
        try (file) {
            return imports.run(order(mode), file);
        }
    }

    private ProductImports.Order order(ImportReport.Mode mode) {
        return new ProductImports.Order(brand, store, mode, Currency.CNY, "test.csv", hq.id());
    }

    private List<String> lines(ImportId id, String level) {
        var told = new ArrayList<String>();
        for (var line : reports.lines(brand, id, new PageRequest(null, 100)).items()) {
            var finding = line.finding();
            if (finding.code().level().name().equals(level)) {
                told.add("%d %s %s".formatted(finding.line(), finding.handle(), finding.code()));
            }
        }
        return told;
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

    private InputStream resource(String name) {
        return java.util.Objects.requireNonNull(getClass().getResourceAsStream("/catalog/" + name));
    }

    private static Http.Answer upload(Http http, String path, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(http.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }
}
