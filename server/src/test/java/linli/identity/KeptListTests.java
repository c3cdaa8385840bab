package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import linli.shared.BrandId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views of lists and columns that somebody keeps. */
@LinliTest
class KeptListTests {
    @Autowired
    World world;

    private World.Player hq;
    private BrandId brand;

    @BeforeEach
    void found() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
    }

    @Test
    void keepsViewsAndColumnsToWhoeverMadeThem() {
        assertThat(save("上月", "span=lastMonth&state=READY").status()).isEqualTo(200);
        hq.http().put(path("/columns"), "{\"columns\":[\"total\",\"order\"],\"hidden\":[\"store\"]}");
        var kept = hq.http().get(path("")).body();
        assertThat(kept.at("/views/0/name").asString()).isEqualTo("上月");
        assertThat(kept.at("/views/0/address").asString()).isEqualTo("span=lastMonth&state=READY");
        assertThat(kept.at("/columns/0").asString()).isEqualTo("total");
        assertThat(kept.at("/hidden/0").asString()).isEqualTo("store");
        assertThat(hq.http()
                        .get(path("").replace("orders", "picking"))
                        .body()
                        .get("views")
                        .isEmpty())
                .isTrue();
        var owner = world.person("店主");
        world.store(brand, owner);
        assertThat(owner.http().get(path("")).body().get("views").isEmpty()).isTrue();
        var view = path("/views/" + kept.at("/views/0/id").asString());
        assertThat(owner.http().put(view, "{\"name\":\"别人的\"}").problem()).isEqualTo("view-not-found");
        assertThat(owner.http().delete(view).problem()).isEqualTo("view-not-found");
        assertThat(hq.http()
                        .put(view, "{\"name\":\"十月\"}")
                        .body()
                        .at("/views/0/name")
                        .asString())
                .isEqualTo("十月");
        assertThat(hq.http().delete(view).body().get("views").isEmpty()).isTrue();
        var inUsualOrder = hq.http()
                .put(path("/columns"), "{\"columns\":[],\"hidden\":[\"store\"]}")
                .body();
        assertThat(inUsualOrder.get("columns").isEmpty()).isTrue();
        assertThat(inUsualOrder.get("hidden").size()).isEqualTo(1);
        var usual = hq.http()
                .put(path("/columns"), "{\"columns\":[],\"hidden\":[]}")
                .body();
        assertThat(usual.get("hidden").isEmpty()).isTrue();
        assertThat(world.person("路人").http().get(path("")).status()).isEqualTo(404);
    }

    @Test
    void namesEachViewOnceAndKeepsTwentyHoweverManyAreSavedAtOnce() {
        assertThat(save("Oct", "").status()).isEqualTo(200);
        assertThat(save("ＯＣＴ", "").problem()).isEqualTo("view-name-taken");
        var same = Race.of(6, _ -> () -> save("同名", ""));
        assertThat(same.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(same.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.problem().equals("view-name-taken"));
        var answers = Race.of(30, n -> () -> save("视图 " + n, ""));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(18);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.problem().equals("too-many-views"));
        assertThat(hq.http().get(path("")).body().get("views").size()).isEqualTo(20);
    }

    private Http.Answer save(String name, String address) {
        return hq.http().post(path("/views"), "{\"name\":\"%s\",\"address\":\"%s\"}".formatted(name, address));
    }

    private String path(String rest) {
        return "/api/brands/" + brand + "/lists/ordering.orders" + rest;
    }
}
