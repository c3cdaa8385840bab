package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.shared.BrandId;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a brand's own words are in English. */
@LinliTest
class WordTests {
    @Autowired
    World world;

    @Autowired
    JdbcClient db;

    World.Player hq;
    BrandId brand = new BrandId(1);
    String base = "";

    @BeforeEach
    void openBrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        base = "/api/brands/" + brand;
    }

    @Test
    void tellsAWordOnceForEveryProduct() {
        var product = sell();
        assertThat(used()).isEqualTo("尺码= 早餐= 柿红= 水果=");
        assertThat(tell("""
                {"word":"早餐","english":" Breakfast "},{"word":"柿红","english":"Persimmon"}""")).isEqualTo(200);
        assertThat(words()).isEqualTo("早餐=Breakfast 柿红=Persimmon");
        assertThat(used()).as("the untold first").isEqualTo("尺码= 水果= 早餐=Breakfast 柿红=Persimmon");
        var card = world.stranger()
                .get(base + "/things?of=PRODUCT:" + product)
                .body()
                .get("cards")
                .get(0);
        assertThat(card.get("line").asString()).isEqualTo("早餐");
        assertThat(card.get("lineEn").asString()).isEqualTo("Breakfast");
    }

    @Test
    void asksForTheEnglishOfWhateverShortTextMembersRead() {
        world.store(brand, hq);
        var made = hq.http().post(base + "/products", """
                {"handle":"cup","title":"杯","body":"","vendor":"青山窑","kind":"GOODS","tags":[],"scenes":[],"published":true,
                 "images":[],"options":[],
                 "variants":[{"optionValues":[],"sku":"","price":{"minor":100,"currency":"CNY"},"compareAt":null,
                   "barcode":"","grams":0,"requiresShipping":true,"policy":"DENY","image":null}]}
                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        db.sql("""
                insert into catalog.image (brand, product, position, source, alt)
                select brand, id, place, 'https://example.com/' || place, case place when 1 then title else '手里的杯' end
                  from catalog.product cross join generate_series(1, 2) place where brand = :brand
                """).param("brand", brand.value()).update();
        db.sql("update network.store set hours = '周一至周五 8:00–20:00' where brand = :brand")
                .param("brand", brand.value())
                .update();
        assertThat(used().split(" (?=\\p{IsHan})"))
                .as("but for the picture that shows what the title says")
                .containsExactlyInAnyOrder("青山窑=", "手里的杯=", "周一至周五 8:00–20:00=");
    }

    @Test
    void standInEnglishInTheFilesOfWhoeverReadsIt() {
        sell();
        world.store(brand, hq);
        db.sql("update network.store set hours = '周末 8:00–20:00' where brand = :brand")
                .param("brand", brand.value())
                .update();
        tell("""
                {"word":"水果","english":"Fruit"},{"word":"柿红","english":"Persimmon"},
                {"word":"周末 8:00–20:00","english":"Weekends 8:00–20:00"}""");
        assertThat(file("/managed-products/export", "EN")).contains("Bowl,bowl,", "\"Fruit, XL\"");
        assertThat(file("/managed-products/export", "ZH")).contains("\"水果, XL\"");
        assertThat(file("/stock/export", "EN")).contains("Bowl,Persimmon,B-1,Test Store,");
        assertThat(file("/managed-stores/export", "EN")).contains("Weekends 8:00–20:00");
    }

    private String file(String path, String language) {
        return hq.http().get(base + path + "?format=CSV&language=" + language).text();
    }

    @Test
    void forgetsWhatNobodySaysAnyMore() {
        tell("{\"word\":\"早餐\",\"english\":\"Breakfast\"}");
        assertThat(tell("{\"word\":\"早餐\",\"english\":null}")).isEqualTo(200);
        assertThat(words()).isEmpty();
    }

    @Test
    void saysOfEachWordOneThing() {
        var twice = hq.http().put(base + "/words", body("""
                {"word":"早餐","english":"Breakfast"},{"word":"早餐","english":"Morning"}"""));
        assertThat(twice.problem()).isEqualTo("word-twice");
        assertThat(words()).isEmpty();
    }

    @Test
    void takesNoMoreThanItsReadersCanCarry() {
        for (int hundreds = 0; hundreds < Wording.MOST / 500; hundreds++) {
            assertThat(tell(some(hundreds * 500, 500))).isEqualTo(200);
        }
        assertThat(hq.http().put(base + "/words", body(some(Wording.MOST, 1))).problem())
                .isEqualTo("words-too-many");
        assertThat(tell("{\"word\":\"词0\",\"english\":\"Another\"}"))
                .as("one that is there")
                .isEqualTo(200);
    }

    @Test
    void letsOnlyHqTellThem() {
        assertThat(world.person("邻居")
                        .http()
                        .put(base + "/words", body("{\"word\":\"早餐\",\"english\":\"Breakfast\"}"))
                        .status())
                .as("of what is not theirs they know nothing")
                .isEqualTo(404);
    }

    private static String some(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj("{\"word\":\"词%1$d\",\"english\":\"Word %1$d\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static String body(String words) {
        return "{\"words\":[%s]}".formatted(words);
    }

    private int tell(String words) {
        return hq.http().put(base + "/words", body(words)).status();
    }

    private String words() {
        return pairs(world.stranger().get(base + "/words").body());
    }

    private String used() {
        return pairs(hq.http().get(base + "/used-words").body());
    }

    private static String pairs(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(each -> "%s=%s"
                        .formatted(
                                each.get("word").asString(), each.get("english").asString()))
                .collect(Collectors.joining(" "));
    }

    private String sell() {
        var made = hq.http().post(base + "/products", """
                {"handle":"bowl","title":"碗","titleEn":"Bowl","body":"","vendor":"","kind":"GOODS","tags":["水果","XL"],
                 "scenes":["早餐"],"published":true,"images":[],"options":["尺码"],
                 "variants":[{"optionValues":["柿红"],"sku":"B-1","price":{"minor":100,"currency":"CNY"},"compareAt":null,
                   "barcode":"","grams":0,"requiresShipping":true,"policy":"DENY","image":null}]}
                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().get("id").asString();
    }
}
