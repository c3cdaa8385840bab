package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.shared.BrandId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import linli.testing.World.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The one door for text, as requests come through it. */
@LinliTest
class TextDoorTests {
    private static final String FAMILY = "👨🏻‍👩🏻‍👧🏻‍👦🏻";

    @Autowired
    World world;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource source;

    @Autowired
    Communities communities;

    Player hq;
    BrandId brand = new BrandId(1);
    String base = "";

    @BeforeEach
    void found() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        base = "/api/brands/" + brand;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%C0%80", "%FF", "%EF%BF%BE", "a%1Bb", "%C2%85"})
    void refusesAParameterThatIsNoText(String written) {
        var answer = world.stranger().get(base + "/products?q=" + written);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-text");
    }

    @Test
    void namesTheParameterThatIsNoText() {
        var answer = world.stranger().get(base + "/products?tag=a&q=%00");
        assertThat(answer.body().get("fields").get(0).get("field").asString()).isEqualTo("q");
        assertThat(world.stranger()
                        .in("en")
                        .get(base + "/products?q=%00")
                        .body()
                        .get("detail")
                        .asString())
                .startsWith("The text holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ED%A0%80", "q=%FF", "secret=1&q=%C0%80"})
    void namesNoFieldOfAQueryThatCannotBeRead(String query) {
        var answer = world.stranger().get(base + "/products?" + query);
        assertThat(answer.problem()).isEqualTo("invalid-text");
        assertThat(answer.body().has("fields")).isFalse();
        assertThat(answer.text()).doesNotContain(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e%CC%81", "a%E2%80%8Bb", "%EF%BB%BFa", "a%E2%80%AEb"})
    void refusesAPathOfTextThatIsSpelledOtherwise(String written) {
        var answer = world.stranger().get(base + "/products/" + written);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\ufffe", "\\u0007"})
    void refusesATextOfABodyThatIsNoneAndNamesItsField(String written) {
        var answer = hq.http().post(base + "/products", product("a", written));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-text");
        assertThat(answer.body().get("fields").get(0).get("field").asString()).isEqualTo("title");
        assertThat(hq.http().get(base + "/managed-products").body().get("items"))
                .isEmpty();
        var list = hq.http().put(base + "/sensitive-words", "{\"words\":[\"好\",\"%s\"]}".formatted(written));
        assertThat(list.body().get("fields").get(0).get("field").asString()).isEqualTo("words[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u3164", "\\u2800", "\\u115f", "\\u200b", "\\ufeff\\u2060", " \\u3000 ", "\\u202e"})
    void refusesANameWithNothingToSee(String written) {
        assertThat(rename(written).problem()).isEqualTo("invalid-request");
        assertThat(hq.http().post(base + "/products", product("a", written)).problem())
                .isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"林\\u200b总部", "\\u202e林总部", " 林总部\\n", "林\\u2066总部\\u2069", "\\u3164林总部"})
    void keepsANameAsItIsSeen(String written) {
        assertThat(rename(written).body().get("name").asString()).isEqualTo("林总部");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0430pple", "App\\u03bfe"})
    void refusesAWordOfTwoScriptsThatLookAlike(String written) {
        var answer = rename(written);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.body().get("fields").get(0).get("message").asString()).isEqualTo("同一个词里混用了两种容易混淆的字母。");
        assertThat(rename("Яблоко Apple").status()).isEqualTo(200);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(rename("😀".repeat(40)).body().get("name").asString()).isEqualTo("😀".repeat(40));
        assertThat(rename(FAMILY.repeat(40)).body().get("name").asString()).isEqualTo(FAMILY.repeat(40));
        var answer = rename("😀".repeat(41));
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.body().get("fields").get(0).get("message").asString()).isEqualTo("请填写 1 至 40 个看得见的字。");
        assertThat(rename("林".repeat(41)).problem()).isEqualTo("invalid-request");
    }

    @Test
    void keepsLinesOfWhatHasLinesAndWordsOfPasswords() {
        var title =
                hq.http().post(base + "/products", product("lines", "一\\n二")).body();
        assertThat(title.get("title").asString()).isEqualTo("一 二");
        var community = hq.http().post(base + "/communities", """
                {"leader":"%s","terms":{"store":null,"name":"厨房","nameEn":"Kitchen","theme":"VALUES","charter":"一\\r\\n二",
                 "rules":"","welcome":"","joinPolicy":"OPEN","cover":null,"capacity":null}}""".formatted(hq.id()));
        assertThat(community.body().get("charter").asString()).isEqualTo("一\n二");
        assertThat(hq.http()
                        .put("/api/me/password", "{\"password\":\"two  spaces and more \"}")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "-a", "a--b", "a b", "a/b", "\\u200b."})
    void refusesAHandleThatAnAddressCouldMistake(String handle) {
        assertThat(hq.http().post(base + "/products", product(handle, "梨")).problem())
                .as(handle)
                .isIn("handle-invalid", "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"case-h,Case-H", "case-h,ＣＡＳＥ－Ｈ", "case-h,c\\u0430se-h", "case-h,case\\u200b-h", "蓝莓-a,蓝莓-\\u0430"})
    void knowsAHandleAgainThatLooksTheSame(String one, String other) {
        assertThat(hq.http().post(base + "/products", product(one, "梨")).status())
                .isEqualTo(201);
        assertThat(hq.http().post(base + "/products", product(other, "梨")).problem())
                .isEqualTo("handle-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOODS\\u0000", "\\u0007GOODS", " GOODS ", "GOODS\\n", "goods", "GOODS\\u200B", ""})
    void takesAConstantByItsNameOnly(String kind) {
        var answer = hq.http().post(base + "/products", product("a", "梨").replace("GOODS", kind));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("kind");
    }

    @Test
    void letsOneOfManyHaveAHandleThatLooksTheSame() {
        var spellings = List.of(
                "case-h", "Case-H", "ＣＡＳＥ-h", "c\\u0430se-h", "cas\\u0435-h", "CASE-H", "c\\u0430s\\u0435-h", "case-H");
        var answers = Race.of(
                spellings.size(),
                i -> () -> hq.http()
                        .post(base + "/products", product(spellings.get(i), "梨"))
                        .status());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(db.sql("select count(*) from catalog.product where brand = :brand")
                        .param("brand", brand.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC123", "ＡＢＣ１２３", "abc１２３", "藍莓", "蓝莓", "１００％"})
    void findsProductsInAnyWidthCaseAndScriptOfChinese(String words) {
        hq.http().post(base + "/products", product("found", "ＡＢＣ123 蓝莓 100%"));
        hq.http().post(base + "/products", product("other", "ABD 苹果 100"));
        var found = hq.http().get(base + "/managed-products?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(found.body().get("items").findValuesAsString("handle")).containsExactly("found");
    }

    @Test
    void cleansFormFieldsAndFileNamesOfUploads() {
        var boundary = "b";
        var body = """
                --b\r
                Content-Disposition: form-data; name="mode"\r
                \r
                dry-run\u200B\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="../a\u202Evsc.csv"\r
                Content-Type: text/csv\r
                \r
                Handle,Title\r
                a,A\r
                --b--\r
                """;
        var answer = hq.http()
                .send(hq.http()
                        .request(base + "/imports/products")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", "k" + brand)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(db.sql("select file_name from catalog.product_import where brand = :brand")
                        .param("brand", brand.value())
                        .query(String.class)
                        .single())
                .isEqualTo("avsc.csv");
    }

    @Test
    void letsOneOfManyGroupsHaveANameThatLooksTheSame() {
        var community = communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 500));
        var spellings = List.of("VIP 一群", "ＶＩＰ一群", "vip一群", "vip\\u3000一群");
        var groups = communities.openGroups(brand, community, List.of("甲", "乙", "丙", "丁"));
        var ids = List.copyOf(groups.values());
        var answers = Race.of(
                spellings.size(),
                i -> () -> hq.http()
                        .put(
                                "%s/communities/%s/groups/%s".formatted(base, community, ids.get(i)),
                                "{\"name\":\"%s\",\"leader\":\"%s\"}".formatted(spellings.get(i), hq.id()))
                        .status());
        assertThat(answers).as("%s", answers).containsOnlyOnce(204).containsOnly(204, 409);
    }

    @Test
    void searchesProductsByTheirIndex() {
        var plan = new JdbcTemplate(source).execute((StatementCallback<String>) statement -> {
            statement.execute("set enable_seqscan = off; set plan_cache_mode = force_generic_plan");
            statement.execute(
                    "prepare search (text) as select id from catalog.product where search like shared.search_pattern($1)");
            try (var rows = statement.executeQuery("explain execute search ('蓝莓果')")) {
                var lines = new StringBuilder();
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
                return lines.toString();
            } finally {
                statement.execute("deallocate search; reset all");
            }
        });
        assertThat(plan).contains("product_search_idx");
    }

    /** The database makes names unique; that what it folds is what people take for the same is tested here. */
    @ParameterizedTest
    @CsvSource({
        "一群,一 群",
        "VIP,ｖｉｐ",
        "VIP,v\\u0456p",
        "一群,一群\\udb40\\udd00",
        "一群,一群\\ufe00",
        "Case,С\\u0430\\u0455\\u0435"
    })
    void knowsANameAgainThatLooksTheSame(String one, String other) {
        assertThat(key(unescape(other))).isEqualTo(key(unescape(one)));
    }

    /** What words are found by and what names are unique by is one table. */
    @Test
    void takesTheSameLettersForAsciiAsTheDatabase() {
        var letters = LookAlikes.letters();
        assertThat(letters).hasSizeGreaterThan(250);
        assertThat(db.sql("select shared.in_ascii_letters(:letters)")
                        .param("letters", letters)
                        .query(String.class)
                        .single())
                .isEqualTo(letters.chars()
                        .map(LookAlikes::ascii)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private String key(String name) {
        return db.sql("select shared.look_alike_key(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static String unescape(String json) {
        return JsonMapper.shared().readValue("\"" + json + "\"", String.class);
    }

    private Http.Answer rename(String name) {
        return hq.http().put(base, "{\"name\":\"%s\",\"nameEn\":\"A\"}".formatted(name));
    }

    private static String product(String handle, String title) {
        return """
                {"handle":"%s","title":"%s","titleEn":null,"body":"","vendor":"","kind":"GOODS","tags":[],"scenes":[],
                 "published":true,"images":[],"options":[],"variants":[{"optionValues":[],"sku":"","barcode":"",
                 "price":{"minor":100,"currency":"CNY"},"compareAt":null,"grams":0,"requiresShipping":true,
                 "policy":"DENY","image":null}]}""".formatted(handle, title);
    }
}
