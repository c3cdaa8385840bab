package linli.identity.installation;

import static org.assertj.core.api.Assertions.assertThat;

import linli.identity.People;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class AddressTests {
    private static final String PATH = "/api/installation/address";

    @Autowired
    World world;

    @Autowired
    People people;

    private World.Player operator;

    @BeforeEach
    void anOperator() {
        operator = world.person("运维");
        people.makeOperator(operator.id());
    }

    @AfterEach
    void backToThisMachine() {
        choose("null");
    }

    @Test
    void leadsWhereTheOperatorChoosesAndBack() {
        var own = operator.http().get(PATH).body().get("address").asString();
        assertThat(own).startsWith("http://localhost:");

        assertThat(choose("\" https://Shop.Example/ \"").status()).isEqualTo(200);

        var now = operator.http().get(PATH).body();
        assertThat(now.get("address").asString()).isEqualTo("https://shop.example");
        assertThat(now.get("chosen").asString()).isEqualTo("https://shop.example");
        assertThat(now.get("configured").asBoolean()).isFalse();
        assertThat(world.stranger()
                        .get("/api/session")
                        .body()
                        .get("publicAddress")
                        .asString())
                .isEqualTo("https://shop.example");

        assertThat(choose("null").body().get("address").asString()).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example",
                "https://shop.example/app",
                "https://shop.example?x=1",
                "https://me@shop.example",
                "https://",
                "https://shop.example:99999",
                ""
            })
    void refusesWhatIsNoAddressAndChangesNothing(String address) {
        var refused = choose('"' + address + '"');
        assertThat(refused.problem()).isEqualTo("address-unreadable");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("address");
        assertThat(operator.http().get(PATH).body().get("chosen").isNull()).isTrue();
    }

    @Test
    void isForWhoRunsTheInstallationAlone() {
        var hq = world.person("总部");
        world.brand(hq);
        for (var http : new Http[] {hq.http(), world.person("路人").http()}) {
            assertThat(http.get(PATH).status()).isEqualTo(404);
            assertThat(http.put(PATH, "{\"address\":\"https://shop.example\"}").status())
                    .isEqualTo(404);
        }
        assertThat(world.stranger().get(PATH).status()).isEqualTo(401);
    }

    private Http.Answer choose(String address) {
        return operator.http().put(PATH, "{\"address\":" + address + "}");
    }
}
