package linli.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import linli.shared.BrandId;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stores and personas as those who run them look through them. */
@LinliTest
class StoreListTests {
    @Autowired
    World world;

    private World.Player hq;
    private BrandId brand;
    private String base;

    @BeforeEach
    void aBrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        base = "/api/brands/" + brand;
    }

    @Test
    void findsStoresByNameAddressOwnerNumberAndStandingAndNamesTheirOwners() {
        var mei = world.person("阿梅");
        var zhou = world.person("周转");
        var harbour = open("海港店", "滨海路 8 号", mei);
        var hill = open("山顶店", "登云街 1 号", zhou);
        assertThat(found("")).containsExactly("海港店 阿梅", "山顶店 周转");
        assertThat(found("sort=NEWEST")).containsExactly("山顶店 周转", "海港店 阿梅");
        assertThat(found("q=" + encoded("海港"))).containsExactly("海港店 阿梅");
        assertThat(found("q=" + encoded("登雲"))).as("in traditional characters").containsExactly("山顶店 周转");
        assertThat(found("q=" + encoded("周转"))).containsExactly("山顶店 周转");
        assertThat(found("q=" + harbour.substring(harbour.length() - 8))).containsExactly("海港店 阿梅");
        assertThat(found("q=%25")).isEmpty();
        var closed = hq.http()
                .post(
                        base + "/stores/" + hill + "/close",
                        "{\"kind\":\"FOR_A_TIME\",\"until\":null,\"reason\":\"装修\",\"reasonEn\":null}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(found("standing=CLOSED")).containsExactly("山顶店 周转");
        assertThat(found("standing=OPEN")).containsExactly("海港店 阿梅");
        assertThat(count(hq, "managed-stores", "standing=OPEN")).isOne();
        var next = hq.http()
                .get(base + "/managed-stores?limit=1")
                .body()
                .get("next")
                .asString();
        assertThat(found("limit=1&after=" + next)).containsExactly("山顶店 周转");
        assertThat(hq.http()
                        .get(base + "/managed-stores?sort=NEWEST&after=" + next)
                        .status())
                .isEqualTo(400);
        var file = hq.http()
                .get(base + "/managed-stores/export?format=CSV&language=EN&standing=CLOSED")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).startsWith("山顶店,Closed,登云街 1 号,").contains(",周转,");
    }

    @Test
    void showsAnOwnerTheirOwnStoresAndNobodyElseAny() {
        var mei = world.person("阿梅");
        open("海港店", "滨海路 8 号", mei);
        open("山顶店", "登云街 1 号", world.person("周转"));
        assertThat(found(mei, "")).containsExactly("海港店 阿梅");
        assertThat(found(mei, "q=" + encoded("山顶"))).isEmpty();
        assertThat(count(mei, "managed-stores", "")).isOne();
        assertThat(mei.http()
                        .get(base + "/managed-stores/export?format=CSV&language=ZH")
                        .text()
                        .lines())
                .hasSize(2);
        assertThat(world.person("路人").http().get(base + "/managed-stores").status())
                .isEqualTo(404);
    }

    @Test
    void findsPersonasByNameHolderKindAndWhoseTheyAre() {
        var mei = world.person("阿梅");
        open("海港店", "滨海路 8 号", mei);
        persona(hq, "BRAND", "巷口小林");
        persona(mei, "PERSON", "海港的阿梅");
        assertThat(personas("")).containsExactly("巷口小林", "海港的阿梅");
        assertThat(personas("kind=PERSON")).containsExactly("海港的阿梅");
        assertThat(personas("mine=true")).containsExactly("巷口小林");
        assertThat(personas("q=" + encoded("阿梅"))).containsExactly("海港的阿梅");
        assertThat(personas("q=" + encoded("总部"))).as("by the holder").containsExactly("巷口小林");
        assertThat(personas("sort=NEWEST&limit=1")).containsExactly("海港的阿梅");
        assertThat(count(hq, "personas", "kind=BRAND")).isOne();
        var file = hq.http()
                .get(base + "/personas/export?format=CSV&language=EN&kind=BRAND")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).startsWith("巷口小林,Brand,总部,");
    }

    private String open(String name, String address, World.Player owner) {
        var answer = hq.http().post(base + "/stores", """
                {"owner":"%s","ownerPhone":null,"ownerName":null,
                 "store":{"name":"%s","nameEn":null,"address":"%s","addressEn":null,"latitude":31.2,"longitude":121.4,
                          "hours":"每天","serviceRadiusMetres":500}}
                """.formatted(owner.id(), name, address));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private void persona(World.Player holder, String kind, String name) {
        var answer = holder.http().post(base + "/personas", """
                {"kind":"%s","face":{"name":"%s","signature":"","values":"","story":"","postsAWeek":1}}
                """.formatted(kind, name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private List<String> found(String filter) {
        return found(hq, filter);
    }

    private List<String> found(World.Player reader, String filter) {
        return reader.http()
                .get(base + "/managed-stores?" + filter)
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.at("/store/name").asString() + " "
                        + each.at("/owner/name").asString())
                .toList();
    }

    private List<String> personas(String filter) {
        return hq.http()
                .get(base + "/personas?" + filter)
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.at("/face/name").asString())
                .toList();
    }

    private int count(World.Player reader, String list, String filter) {
        return reader.http()
                .get(base + "/" + list + "/count?" + filter)
                .body()
                .get("count")
                .asInt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
