package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@LinliTest
class ProductTests {
    @Autowired
    World world;

    World.Player hq;
    BrandId brand = new BrandId(1);
    StoreId store = new StoreId(1);
    String base = "";

    @BeforeEach
    void openStore() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        store = world.store(brand, hq).id();
        base = "/api/brands/" + brand;
    }

    @Test
    void showsAPublishedProductOnTheShelfAndInDetail() {
        var product = create("pear", "云南梨", 2990, true);
        var variant = product.get("variants").get(0).get("id").asString();
        assertThat(hq.http()
                        .post("%s/stores/%s/stock/%s/movements".formatted(base, store, variant), received(3))
                        .status())
                .isEqualTo(201);
        var answer = world.stranger().get("%s/products?store=%s&q=梨".formatted(base, store));
        var card = answer.body().get("items").get(0);
        assertThat(card.get("title").asString()).isEqualTo("云南梨");
        assertThat(card.get("titleEn").asString()).isEqualTo("Pear");
        assertThat(card.get("priceFrom").get("minor").asLong()).isEqualTo(2990);
        assertThat(card.get("stock").asLong()).isEqualTo(3);
        assertThat(card.get("available").asBoolean()).isTrue();

        var path = base + "/products/" + product.get("id").asString();
        var detail = world.stranger().get(path);
        assertThat(detail.body().get("body").asString()).isEqualTo("<p>甜</p>");
        assertThat(detail.body()
                        .get("variants")
                        .get(0)
                        .get("stock")
                        .get(0)
                        .get("available")
                        .asInt())
                .isEqualTo(3);
        var reader = world.stranger();
        var again = reader.send(reader.request(path)
                .header(
                        "If-None-Match",
                        detail.raw().headers().firstValue("ETag").orElseThrow())
                .build());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
    }

    @Test
    void hidesWhatIsNotPublishedAndShowsItAtOnceWhenItIs() {
        var path = base + "/products/"
                + create("hidden", "藏", 100, false).get("id").asString();
        assertThat(world.stranger().get(path).problem()).isEqualTo("product-not-found");
        assertThat(world.stranger().get(base + "/products").body().get("items")).isEmpty();
        hq.http().post(path + "/publish", "{}");
        assertThat(world.stranger().get(path).status()).isEqualTo(200);
        hq.http().post(path + "/unpublish", "{}");
        assertThat(world.stranger().get(path).status()).isEqualTo(404);
        assertThat(hq.http().get(base + "/managed-products").body().get("items"))
                .hasSize(1);
        assertThat(hq.http().delete(path).status()).isEqualTo(204);
        assertThat(hq.http().post(path + "/publish", "{}").problem()).isEqualTo("product-not-found");
    }

    @Test
    void namesTheVariantsOnSaleInTheOrderAskedFor() {
        var pear = create("pear", "云南梨", 2990, true)
                .get("variants")
                .get(0)
                .get("id")
                .asString();
        var apple = create("apple", "苹果", 1990, true)
                .get("variants")
                .get(0)
                .get("id")
                .asString();
        var hidden = create("hidden", "藏", 100, false)
                .get("variants")
                .get(0)
                .get("id")
                .asString();
        var path = "/offers?variant=%s&variant=%s&variant=%s".formatted(apple, hidden, pear);
        var items = world.stranger().get(base + path).body().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("title").asString()).isEqualTo("苹果");
        assertThat(items.get(0).get("price").get("minor").asLong()).isEqualTo(1990);
        assertThat(items.get(1).get("variant").asString()).isEqualTo(pear);
        var foreign = "/api/brands/" + world.brand(world.person("别家")).id();
        assertThat(world.stranger().get(foreign + path).body().get("items")).isEmpty();
    }

    @Test
    void keepsAnotherBrandsProductsOut() {
        var product = create("mine", "我的", 100, true).get("id").asString();
        var other = world.person("别家");
        var foreign = "/api/brands/" + world.brand(other).id();
        assertThat(world.stranger().get(foreign + "/products/" + product).status())
                .isEqualTo(404);
        assertThat(other.http()
                        .post(foreign + "/products/" + product + "/publish", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(other.http()
                        .post(base + "/products/" + product + "/publish", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesATakenHandleATakenSkuAndVariantsThatDoNotFit() {
        create("one", "一", 100, true);
        assertThat(hq.http()
                        .post(base + "/products", body("one", "二", "B", "[]", "[]", 100, true))
                        .problem())
                .isEqualTo("handle-taken");
        assertThat(hq.http()
                        .post(base + "/products", body("one", "二", "B", "[]", "[]", 100, true))
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("handle");
        assertThat(hq.http()
                        .post(base + "/products", body("two", "二", "SKU-one", "[]", "[]", 100, true))
                        .problem())
                .isEqualTo("sku-taken");
        assertThat(hq.http()
                        .post(base + "/products", body("two", "二", "SKU-one", "[]", "[]", 100, true))
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("variants[0].sku");
        assertThat(hq.http()
                        .post(base + "/products", body("three", "三", "C", "[\"规格\"]", "[]", 100, true))
                        .problem())
                .isEqualTo("options-mismatch");
        assertThat(hq.http()
                        .post(base + "/products", body("four", "四", "D", "[]", "[]", -1, true))
                        .problem())
                .isEqualTo("invalid-request");
    }

    @Test
    void changesAPriceAndWhatStandsOnThePage() {
        var product = create("change", "旧", 100, true);
        var path = base + "/products/" + product.get("id").asString();
        var variant = product.get("variants").get(0).get("id").asString();
        var changed = hq.http().put(path + "/variants/" + variant + "?version=1", """
                {"optionValues":[],"sku":"NEW","price":{"minor":90,"currency":"CNY"},
                 "compareAt":{"minor":100,"currency":"CNY"},"barcode":"","grams":5,"requiresShipping":true,
                 "policy":"DENY","image":null}""");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        hq.http().put(path + "?version=1", """
                {"title":"新","titleEn":null,"body":"<p onclick=\\"x()\\">新</p><script>x()</script>","vendor":"","kind":"GOODS",
                 "tags":[],"scenes":[],"images":[]}""");
        var detail = world.stranger().get(path).body();
        assertThat(detail.get("title").asString()).isEqualTo("新");
        assertThat(detail.get("body").asString()).isEqualTo("<p>新</p>");
        assertThat(detail.get("variants").get(0).get("price").get("minor").asLong())
                .isEqualTo(90);
        assertThat(detail.get("variants").get(0).get("compareAt").get("minor").asLong())
                .isEqualTo(100);
    }

    @Test
    void nobodyPutsBackWhatSomebodyElseHasChangedMeanwhile() {
        var product = create("stale", "旧", 100, true);
        var path = base + "/products/" + product.get("id").asString();
        var first = product.get("variants").get(0).get("id").asString();
        var variant = path + "/variants/" + first;
        var priced = """
                {"optionValues":[],"sku":"S","price":{"minor":%d,"currency":"CNY"},"barcode":"","grams":0,
                 "requiresShipping":true,"policy":"DENY"}""";
        var faced = """
                {"title":"%s","titleEn":null,"body":"","vendor":"","kind":"GOODS","tags":[],"scenes":[],"images":[]}""";
        var arranged = """
                {"options":["%s"],"variants":[{"variant":"%s","version":%d,"values":["大"]}]}""";
        assertThat(hq.http().put(variant + "?version=1", priced.formatted(90)).status())
                .isEqualTo(200);
        assertThat(hq.http().put(variant + "?version=1", priced.formatted(100)).problem())
                .isEqualTo("product-changed");
        assertThat(hq.http()
                        .put(path + "/variants", arranged.formatted("规格", first, 1))
                        .problem())
                .isEqualTo("product-changed");
        assertThat(hq.http()
                        .put(path + "/variants", arranged.formatted("规格", first, 2))
                        .status())
                .isEqualTo(200);
        assertThat(hq.http().put(path + "?version=1", faced.formatted("新")).status())
                .isEqualTo(200);
        assertThat(hq.http().put(path + "?version=1", faced.formatted("旧")).problem())
                .isEqualTo("product-changed");
        var now = world.stranger().get(path).body();
        assertThat(now.get("title").asString()).isEqualTo("新");
        assertThat(now.get("version").asInt()).isEqualTo(2);
        assertThat(now.at("/variants/0/price/minor").asLong()).isEqualTo(90);
        assertThat(now.at("/variants/0/version").asInt()).isEqualTo(3);
        var acts = hq.http().get(base + "/audit").body().get("items");
        assertThat(acts.at("/1/details/after/options/0").asString()).isEqualTo("规格");
        assertThat(acts.at("/1/details/after/variants/0").asString()).isEqualTo("大");
        assertThat(acts.at("/2/details/before/price/minor").asLong()).isEqualTo(100);
        assertThat(acts.at("/2/details/after/price/minor").asLong()).isEqualTo(90);

        var titles = List.of("甲", "乙", "丙", "丁");
        assertThat(Race.of(
                        4,
                        i -> () -> hq.http()
                                .put(path + "?version=2", faced.formatted(titles.get(i)))
                                .status()))
                .containsOnlyOnce(200);
    }

    @Test
    void theAuditTrailTellsWhatOfAProductIsAnotherAndNothingElse() {
        var path = base + "/products/" + create("tea", "茶", 100, true).get("id").asString();
        var change = """
                {"title":"茶","titleEn":"Pear","body":"<p>新茶</p>","vendor":"农场","kind":"SERVICE","tags":["春"],
                 "scenes":["早餐"],"images":[]}""";
        hq.http().put(path + "?version=1", change);
        var details = lastAct();
        assertThat(details.get("before").propertyNames()).containsExactlyInAnyOrder("kind", "tags");
        assertThat(details.at("/before/kind").asString()).isEqualTo("GOODS");
        assertThat(details.at("/after/kind").asString()).isEqualTo("SERVICE");
        assertThat(details.at("/after/tags/0").asString()).isEqualTo("春");
        assertThat(details.get("parts").toString()).isEqualTo("[\"body\"]");

        hq.http().put(path + "?version=2", change);
        assertThat(lastAct().propertyNames()).containsExactly("product");

        hq.http().put(path + "?version=3", change.replace("农场", "农场".repeat(60)));
        assertThat(lastAct().get("parts").toString()).as("no line").isEqualTo("[\"vendor\"]");
    }

    private JsonNode lastAct() {
        return hq.http().get(base + "/audit").body().get("items").get(0).get("details");
    }

    @Test
    void takesADescriptionOfEmojiThatFillsTheRequest() {
        var answer = hq.http()
                .post(
                        base + "/products",
                        body("long", "长", "L", "[]", "[]", 100, true).replace("甜", "👨‍👩‍👧‍👦".repeat(40_400)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void pagesFromTheNewestWithoutGapsOrRepeats() {
        for (int i = 0; i < 5; i++) {
            create("page-" + i, "第 " + i, 100, true);
        }
        var first = world.stranger().get(base + "/products?limit=3").body();
        var second = world.stranger()
                .get(base + "/products?limit=3&after=" + first.get("next").asString())
                .body();
        assertThat(first.get("items").findValuesAsString("handle")).containsExactly("page-4", "page-3", "page-2");
        assertThat(second.get("items").findValuesAsString("handle")).containsExactly("page-1", "page-0");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void listsScenesAndTheProductsInThem() {
        create("breakfast", "早", 100, true);
        var scenes = world.stranger().get(base + "/scenes").body().get("items");
        assertThat(scenes.get(0).get("name").asString()).isEqualTo("早餐");
        assertThat(world.stranger().get(base + "/products?scene=早餐").body().get("items"))
                .hasSize(1);
        assertThat(world.stranger().get(base + "/products?scene=夜宵").body().get("items"))
                .isEmpty();
        assertThat(world.stranger().get(base + "/products?tag=水果").body().get("items"))
                .hasSize(1);
        assertThat(world.stranger().get(base + "/products?q=%25").body().get("items"))
                .isEmpty();
    }

    @Test
    void aStoreOwnerMovesOnlyTheirOwnStock() {
        var owner = world.person("店主");
        var own = world.store(brand, owner).id();
        var variant = create("stocked", "货", 100, true)
                .get("variants")
                .get(0)
                .get("id")
                .asString();
        assertThat(owner.http()
                        .post("%s/stores/%s/stock/%s/movements".formatted(base, own, variant), received(2))
                        .status())
                .isEqualTo(201);
        assertThat(owner.http()
                        .post("%s/stores/%s/stock/%s/movements".formatted(base, store, variant), received(2))
                        .status())
                .isEqualTo(404);
        var lines = owner.http()
                .get("%s/stores/%s/stock".formatted(base, own))
                .body()
                .get("items");
        assertThat(lines.get(0).get("available").asInt()).isEqualTo(2);
    }

    @Test
    void opensAProductWithStockAtTheStoresThatItNames() {
        var other = world.store(brand, hq).id();
        var body = body("opened", "开", "O", "[]", "[]", 100, true);
        var opening = body.substring(0, body.lastIndexOf('}')) + ",\"opening\":[{\"store\":\"%s\",\"available\":7}]}";
        assertThat(hq.http().post(base + "/products", opening.formatted("1")).status())
                .as("a store of nobody's")
                .isEqualTo(404);
        var variant = hq.http()
                .post(base + "/products", opening.formatted(store))
                .body()
                .get("variants")
                .get(0);
        assertThat(variant.get("available").asBoolean()).isTrue();
        assertThat(variant.get("stock").findValuesAsString("store")).containsExactly(store.toString());
        assertThat(hq.http()
                        .get("%s/stock?state=NONE".formatted(base))
                        .body()
                        .get("items")
                        .findValuesAsString("store"))
                .containsExactly(other.toString());
        var history = hq.http()
                .get("%s/stores/%s/stock-movements?variant=%s"
                        .formatted(base, store, variant.get("id").asString()))
                .body()
                .get("items");
        assertThat(history.at("/0/movement/reason").asString()).isEqualTo("OPENING");
        assertThat(history.at("/0/movement/by/id").asString()).isEqualTo(hq.id().toString());
        var told = hq.http()
                .get(base + "/audit?action=product.created")
                .body()
                .get("items")
                .get(0)
                .get("details");
        assertThat(told.at("/price/0/minor").asLong()).isEqualTo(100);
        assertThat(told.at("/opening").asInt()).isEqualTo(7);
        assertThat(told.at("/stores").asInt()).isEqualTo(1);
    }

    @Test
    void sellsWhatNobodyStocksWithoutStock() {
        var book = body("massage", "推拿", "E", "[]", "[]", 100, true).replace("GOODS", "SERVICE");
        var made = hq.http().post(base + "/products", book).body();
        assertThat(made.get("variants").get(0).get("available").asBoolean()).isTrue();
        var card = world.stranger().get(base + "/products").body().get("items").get(0);
        assertThat(card.get("available").asBoolean()).isTrue();
        assertThat(hq.http().get(base + "/stock").body().get("items")).isEmpty();
    }

    private static String received(int change) {
        return "{\"change\":%d,\"reason\":\"RECEIVED\",\"note\":\"\"}".formatted(change);
    }

    private JsonNode create(String handle, String title, long price, boolean published) {
        var answer =
                hq.http().post(base + "/products", body(handle, title, "SKU-" + handle, "[]", "[]", price, published));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static String body(
            String handle, String title, String sku, String options, String values, long price, boolean published) {
        return """
                {"handle":"%s","title":"%s","titleEn":"Pear","body":"<p>甜</p>","vendor":"农场","kind":"GOODS",
                 "tags":["水果"],"scenes":["早餐"],"published":%s,"images":[],"options":%s,
                 "variants":[{"optionValues":%s,"sku":"%s","price":{"minor":%d,"currency":"CNY"},"compareAt":null,
                   "barcode":"","grams":500,"requiresShipping":true,"policy":"DENY","image":null}]}
                """.formatted(handle, title, published, options, values, sku, price);
    }
}
