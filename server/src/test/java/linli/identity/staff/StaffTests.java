package linli.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import linli.identity.Grants;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.role.Grant;
import linli.network.Brand;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class StaffTests {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Grants grants;

    private World.Player hq;
    private Brand brand;
    private String path;

    @BeforeEach
    void found() {
        hq = world.person("总部");
        brand = world.brand(hq);
        path = "/api/brands/" + brand.id() + "/staff";
    }

    @Test
    void appointsByPhoneAndDismissesAgain() {
        var store = world.store(brand.id(), hq);
        var phone = Phones.next();
        var wish = "{\"phone\":\"%s\",\"role\":\"STORE_OWNER\",\"scope\":\"%s\",\"name\":\"陈店主\"}"
                .formatted(phone, store.id());
        var answer = hq.http().post(path, wish);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("scopeName").asString()).isEqualTo("测试店");
        assertThat(answer.body().get("phone").asString()).contains("****").doesNotContain(phone);
        var person = PersonId.valueOf(answer.body().at("/person/id").asString());
        assertThat(people.findByPhone(phone)).hasValue(person);
        assertThat(people.isStaff(person)).isTrue();

        var first = hq.http().get(path + "?limit=2").body();
        var rest =
                hq.http().get(path + "?after=" + first.get("next").asString()).body();
        assertThat(first.get("items").size() + rest.get("items").size()).isEqualTo(3);
        assertThat(rest.get("next").isNull()).isTrue();

        var dismissal = path + "/" + person + "?role=STORE_OWNER&scope=" + store.id();
        assertThat(hq.http().delete(dismissal).status()).isEqualTo(204);
        assertThat(hq.http().delete(dismissal).problem()).isEqualTo("grant-not-found");
        assertThat(people.isStaff(person)).isFalse();
    }

    @Test
    void findsStaffByNamePhoneRoleAndStore() {
        var first = world.store(brand.id(), hq);
        var second = world.store(brand.id(), hq);
        var phone = Phones.next();
        appoint(phone, "陈店主", first.id().toString());
        appoint(Phones.next(), "周店主", second.id().toString());
        assertThat(names("q=" + URLEncoder.encode("陈", StandardCharsets.UTF_8))).containsExactly("陈店主");
        assertThat(names("q=" + phone.substring(phone.length() - 4))).containsExactly("陈店主");
        assertThat(names("scope=" + second.id() + "&role=STORE_OWNER"))
                .contains("周店主")
                .doesNotContain("陈店主");
        assertThat(names("role=BRAND_HQ")).containsExactly("总部");
        assertThat(names("customRole=1")).isEmpty();
        assertThat(hq.http()
                        .get(path + "/count?role=BRAND_HQ")
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        var file = hq.http()
                .get(path + "/export?format=CSV&language=EN&scope=" + first.id() + "&q="
                        + phone.substring(phone.length() - 4))
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1))
                .startsWith("陈店主,")
                .contains(",Store owner," + first.name().en() + ",");
        for (var wrong : List.of("role=KING", "scope=x", "customRole=x", "q=" + "x".repeat(61))) {
            var answer = hq.http().get(path + "?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(wrong.split("=")[0]);
        }
    }

    private void appoint(String phone, String name, String store) {
        var appointed = hq.http()
                .post(
                        path,
                        "{\"phone\":\"%s\",\"role\":\"STORE_OWNER\",\"scope\":\"%s\",\"name\":\"%s\"}"
                                .formatted(phone, store, name));
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
    }

    private List<String> names(String query) {
        return hq.http()
                .get(path + "?" + query)
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.at("/person/name").asString())
                .toList();
    }

    @Test
    void appointsNobodyOverAnotherBrandsStore() {
        var other = world.person("别家");
        var foreign = world.store(world.brand(other).id(), other);
        for (var scope : List.of("\"" + foreign.id() + "\"", "\"1\"", "null")) {
            var wish = "{\"phone\":\"%s\",\"role\":\"STORE_OWNER\",\"scope\":%s}".formatted(Phones.next(), scope);
            assertThat(hq.http().post(path, wish).problem()).as(scope).isEqualTo("scope-not-found");
        }
        var platform = "{\"phone\":\"%s\",\"role\":\"PLATFORM_OPERATOR\"}".formatted(Phones.next());
        assertThat(hq.http().post(path, platform).status()).isEqualTo(400);
    }

    @Test
    void dismissesNobodyOfAnotherBrand() {
        var other = world.person("别家");
        world.brand(other);
        assertThat(hq.http().delete(path + "/" + other.id() + "?role=BRAND_HQ").problem())
                .isEqualTo("grant-not-found");
    }

    @Test
    void neverRemovesTheLastHq() {
        assertThat(hq.http().delete(path + "/" + hq.id() + "?role=BRAND_HQ").problem())
                .isEqualTo("last-hq");
        assertThat(hq.http().post("/api/me/leaving", "{\"givesUp\":[]}").problem())
                .isEqualTo("still-standing");
        assertThat(hq.http().get(path).status()).isEqualTo(200);
    }

    @Test
    void leavesOneHqWhenAllDismissEachOtherAtOnce() {
        var grant = Grant.hq(brand.id());
        var all = people.findOrRegisterAll(java.util.stream.IntStream.range(0, 8)
                .mapToObj(_ -> new NewPerson("合伙人", Phones.next()))
                .toList());
        all.forEach(person -> grants.give(person, grant));
        var everybody = new java.util.ArrayList<>(all);
        everybody.add(hq.id());
        var refused = Race.of(everybody.size(), i -> () -> {
            try {
                grants.take(everybody.get(i), grant);
                return false;
            } catch (linli.shared.DomainException e) {
                return true;
            }
        });
        assertThat(refused).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void takesARoleAwayFromARunningSession() {
        var second = world.person("副手");
        people.makeHq(second.id(), brand.id());
        assertThat(second.http().get(path).status()).isEqualTo(200);
        assertThat(hq.http().delete(path + "/" + second.id() + "?role=BRAND_HQ").status())
                .isEqualTo(204);
        assertThat(second.http().get(path).status()).isEqualTo(404);
    }
}
