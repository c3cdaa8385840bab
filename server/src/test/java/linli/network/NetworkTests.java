package linli.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.testing.LinliTest;
import linli.testing.Pictures;
import linli.testing.Posters;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class NetworkTests {
    @Autowired
    private Communities communities;

    @Autowired
    World world;

    private World.Player hq;
    private World.Player owner;
    private Brand brand;
    private Store store;
    private String api;

    @BeforeEach
    void aBrandWithAStore() {
        hq = world.person("总部");
        owner = world.person("店主");
        brand = world.brand(hq);
        store = world.store(brand.id(), owner);
        api = "/api/brands/" + brand.id();
    }

    @Test
    void foundsABrandWhoseFounderIsItsHq() {
        var founder = world.person("创始人");
        var slug = "b" + UUID.randomUUID().toString().substring(0, 12);
        var answer = founder.http().post("/api/brands", """
                {"slug": "%s", "name": "邻里优选", "nameEn": "Linli Select"}""".formatted(slug));
        assertThat(answer.status()).isEqualTo(201);
        var renamed =
                founder.http().put("/api/brands/" + answer.body().get("id").asString(), """
                {"name": "新邻里", "nameEn": "New Linli"}""");
        assertThat(renamed.body().get("name").asString()).isEqualTo("新邻里");
        assertThat(founder.http().post("/api/brands", """
                                {"slug": "%s", "name": "另一家", "nameEn": "Another"}""".formatted(slug)).problem())
                .isEqualTo("slug-taken");
    }

    @Test
    void opensAStoreForWhoeverHasThePhoneAndElseForWhoOpensIt() {
        var store = """
                "store": {"name": "莫干山路店", "nameEn": "Moganshan Road", "address": "莫干山路 8 号", "latitude": 30.28,
                 "longitude": 120.14, "hours": "", "serviceRadiusMetres": 800}}""";
        var phone = "139"
                + String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()) + 10_000_000_000L)
                        .substring(0, 8);
        var byPhone = "{\"ownerPhone\": \"%s\", \"ownerName\": \"周大成\", %s".formatted(phone, store);
        var first = hq.http().post(api + "/stores", byPhone);
        assertThat(first.status()).isEqualTo(201);
        var second = hq.http().post(api + "/stores", byPhone.replace("莫干山路店", "莫干山路二店"));
        assertThat(second.body().get("owner")).isEqualTo(first.body().get("owner"));
        assertThat(first.body().get("owner").asString()).isNotEqualTo(hq.id().toString());
        assertThat(hq.http()
                        .post(api + "/stores", "{" + store)
                        .body()
                        .get("owner")
                        .asString())
                .isEqualTo(hq.id().toString());
    }

    @Test
    void opensAStoreWhoseOwnerMayChangeItAndNobodyElse() {
        var body = """
                {"name": "文三路店", "nameEn": "Wensan Road", "address": "文三路 100 号", "latitude": 30.27,
                 "longitude": 120.12, "hours": "08:00–22:00", "serviceRadiusMetres": 1500}""";
        var path = api + "/stores/" + store.id();
        assertThat(owner.http().put(path, body).body().get("name").asString()).isEqualTo("文三路店");
        assertThat(world.person("路人").http().put(path, body).status()).isEqualTo(404);
        assertThat(owner.http().put(api, "{\"name\": \"x\", \"nameEn\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(owner.http()
                        .put(path, body.replace("30.27", "91"))
                        .body()
                        .get("fields")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("latitude");
    }

    @Test
    void drawsAQrCodeThatReadsAsTheTouchpointsAddress() throws IOException, NotFoundException {
        var touchpoint = owner.http().post(api + "/touchpoints", """
                {"kind": "CASHIER", "space": "STORE", "store": "%s", "name": "收银台", "leadsTo": "BRAND", "target": "%s"}
                """.formatted(store.id(), brand.id()));
        assertThat(touchpoint.status()).isEqualTo(201);
        var path = api + "/touchpoints/" + touchpoint.body().get("id").asString();
        for (var sheet : new String[] {"/qr.png", "/poster.png"}) {
            var picture = ImageIO.read(new ByteArrayInputStream(
                    owner.http().get(path + sheet).raw().body()));
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var read = new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(read.getText())
                    .endsWith("/t/" + touchpoint.body().get("code").asString());
        }
    }

    @Test
    void saysOnAPosterWhereItLeadsToUnlessThatStandsThereAnyway() {
        var kitchen = communities.create(brand.id(), Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50));
        assertThat(factsOnPoster("BRAND", brand.id().toString())).isZero();
        assertThat(factsOnPoster("COMMUNITY", kitchen.toString())).isEqualTo(1);
    }

    private int factsOnPoster(String kind, String target) {
        var made = owner.http().post(api + "/touchpoints", """
                {"kind": "CASHIER", "space": "STORE", "store": "%s", "name": "收银台", "leadsTo": "%s", "target": "%s"}
                """.formatted(store.id(), kind, target));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = api
                + "/touchpoints/%s/poster.png".formatted(made.body().get("id").asString());
        return Posters.facts(owner.http().get(path).raw().body());
    }

    @Test
    void keepsAStoreOwnerToTheirOwnStoresTouchpoints() {
        var other = world.store(brand.id(), world.person("别的店主"));
        var body = """
                {"kind": "SHELF", "space": "STORE", "store": "%s", "name": "货架", "leadsTo": "BRAND", "target": "%s"}
                """;
        assertThat(owner.http()
                        .post(api + "/touchpoints", body.formatted(other.id(), brand.id()))
                        .status())
                .isEqualTo(404);
        hq.http().post(api + "/touchpoints", body.formatted(other.id(), brand.id()));
        hq.http().post(api + "/touchpoints", body.formatted(store.id(), brand.id()));
        assertThat(owner.http().get(api + "/touchpoints").body().get("items").size())
                .isEqualTo(1);
        assertThat(hq.http().get(api + "/touchpoints").body().get("items").size())
                .isEqualTo(2);
        assertThat(owner.http().post(api + "/touchpoints", """
                                {"kind": "SHELF", "space": "STORE", "store": null, "name": "货架", "leadsTo": "BRAND", "target": "1"}
                                """).status()).isEqualTo(404);
    }

    @Test
    void tellsWhatAPersonaLacksAndWhatToPostNext() {
        var created = owner.http().post(api + "/personas", """
                {"kind": "PERSON", "face": {"name": "阿芳", "avatar": null, "cover": null, "signature": "开店十年",
                 "values": "", "story": "", "postsAWeek": 3}}""");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().get("completeness").asInt()).isEqualTo(33);
        assertThat(created.body().get("missing").valueStream().map(node -> node.asString()))
                .containsExactly("AVATAR", "COVER", "VALUES", "STORY");
        assertThat(created.body().get("nextStep").asString()).isEqualTo("LIFE");
        assertThat(owner.http().post(api + "/personas", """
                                {"kind": "BRAND", "face": {"name": "邻里", "avatar": null, "cover": null, "signature": "",
                                 "values": "", "story": "", "postsAWeek": 0}}""").problem()).isEqualTo("forbidden");
    }

    @Test
    void aPersonaSpeaksEnglishAsFarAsSomebodyWroteIt() {
        var created = owner.http().post(api + "/personas", """
                {"kind": "PERSON", "face": {"name": "阿芳", "signature": "开店十年", "signatureEn": "Ten years open",
                 "values": "不骗人", "valuesEn": " ", "story": "从一个摊子开始", "storyEn": "It began\\nwith a stall", "postsAWeek": 3}}""");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var face = created.body().get("face");
        assertThat(face.get("storyEn").asString()).isEqualTo("It began\nwith a stall");
        assertThat(face.get("valuesEn").isNull()).isTrue();
    }

    @Test
    void showsAPersonaToWhoeverMeetsIt() {
        var persona = owner.http()
                .post(api + "/personas", persona(Pictures.bring(owner.http()), Pictures.bring(owner.http())))
                .body()
                .get("id")
                .asString();
        var cards = world.stranger()
                .get(api + "/things?of=PERSONA:" + persona)
                .body()
                .get("cards");
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).get("title").asString()).isEqualTo("阿芳");
        assertThat(cards.get(0).get("form").asString()).isEqualTo("PERSON");
    }

    @Test
    void showsNobodyElsesPictureAsAPersonasFace() {
        var foreign = Pictures.bring(hq.http());
        var own = Pictures.bring(owner.http());
        assertThat(owner.http().post(api + "/personas", persona(foreign, own)).problem())
                .isEqualTo("picture-not-yours");
        assertThat(owner.http().post(api + "/personas", persona(own, foreign)).problem())
                .isEqualTo("picture-not-yours");
        var created = owner.http().post(api + "/personas", persona(own, own));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var path = api + "/personas/" + created.body().get("id").asString();
        assertThat(owner.http().put(path, face(own, foreign)).problem()).isEqualTo("picture-not-yours");
        assertThat(hq.http().put(path, face(own, foreign)).status())
                .as("what is there stays, and who changes it brought the other")
                .isEqualTo(200);
    }

    private static String persona(String avatar, String cover) {
        return "{\"kind\":\"PERSON\",\"face\":%s}".formatted(face(avatar, cover));
    }

    private static String face(String avatar, String cover) {
        return """
                {"name":"阿芳","avatar":"%s","cover":"%s","signature":"","values":"","story":"","postsAWeek":3}
                """.formatted(avatar, cover);
    }
}
