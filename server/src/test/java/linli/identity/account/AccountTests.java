package linli.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linli.identity.Destination;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.media.MediaId;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Pictures;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class AccountTests {
    private static final String WISH = """
            {"name":"%s","avatar":%s,"consents":{"recommendation":%s,"marketing":%s,"crossCommunity":false,"purchases":false}}""";

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient db;

    @Test
    void changesNameAndPicture() {
        var person = world.person("旧名字");
        var picture = Pictures.bring(person.http());
        var account = person.http()
                .put("/api/me", WISH.formatted(" 新名字 ", "\"%s\"".formatted(picture), true, false))
                .body();
        assertThat(account.get("name").asString()).isEqualTo("新名字");
        assertThat(account.get("avatar").asString()).isEqualTo(picture);
        assertThat(person.http()
                        .get("/api/session")
                        .body()
                        .get("account")
                        .get("name")
                        .asString())
                .isEqualTo("新名字");
        assertThat(person.http()
                        .put("/api/me", WISH.formatted("", "null", true, false))
                        .status())
                .isEqualTo(400);
        assertThat(person.http()
                        .put("/api/me", WISH.formatted("好", "\"-1\"", true, false))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void showsNobodyElsesPictureAsTheirFace() {
        var bytes = Pictures.png();
        var picture = Pictures.bring(world.person("画中人").http(), bytes);
        var person = world.person("借脸的人");
        var wish = WISH.formatted("借脸的人", "\"%s\"".formatted(picture), true, false);
        assertThat(person.http().put("/api/me", wish).problem()).isEqualTo("picture-not-yours");
        assertThat(avatar(person)).isEmpty();

        assertThat(Pictures.bring(person.http(), bytes)).isEqualTo(picture);
        assertThat(person.http().put("/api/me", wish).status()).isEqualTo(200);
        assertThat(avatar(person)).isEqualTo(picture);
    }

    @Test
    void keepsAPictureThatWasGivenToThem() {
        var picture = Pictures.bring(world.person("画中人").http());
        var person = world.person("老会员");
        people.setAvatars(Map.of(person.id(), MediaId.valueOf(picture)));
        var wish = WISH.formatted("新名字", "\"%s\"".formatted(picture), true, false);
        assertThat(person.http().put("/api/me", wish).status()).isEqualTo(200);
        assertThat(avatar(person)).isEqualTo(picture);
    }

    private static String avatar(World.Player person) {
        return person.http().get("/api/me").body().path("avatar").asString("");
    }

    @Test
    void recordsEachConsentGivenAndWithdrawnOnce() {
        var person = world.person("张三");
        person.http().put("/api/me", WISH.formatted("张三", "null", false, true));
        person.http().put("/api/me", WISH.formatted("张三", "null", false, true));
        person.http().put("/api/me", WISH.formatted("张三", "null", true, true));
        assertThat(db.sql("""
                select action || ' ' || (details ->> 'purpose') from identity.audit_entry
                 where actor = :person order by id
                """)
                        .param("person", person.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "consent.withdrawn recommendation", "consent.given marketing", "consent.given recommendation");
    }

    @Test
    void handsOutEverythingThatIsKept() {
        var person = world.person("张三");
        person.http().put("/api/me", WISH.formatted("张三", "null", false, false));
        var export = person.http().get("/api/me/export");
        assertThat(export.raw().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(export.body().get("account").get("name").asString()).isEqualTo("张三");
        assertThat(export.body().get("sessions")).hasSize(1);
        assertThat(export.body().get("acts").get(0).get("action").asString()).isEqualTo("consent.withdrawn");
    }

    @Test
    void erasesEverythingPersonalAndLeavesTheIdStanding() {
        var phone = Phones.next();
        var person =
                people.findOrRegisterAll(List.of(new NewPerson("要走的人", phone))).getFirst();
        people.setPassword(person, "secret-enough-5");
        var player = new World.Player(person, world.as(sessions.open(person, "test")));
        assertThat(player.http().post("/api/me/leaving", "{\"givesUp\":[]}").status())
                .isEqualTo(204);
        assertThat(player.http().get("/api/me").status()).isEqualTo(401);
        assertThat(people.findByPhone(phone)).isEmpty();
        assertThat(people.card(person).name()).isEqualTo("已注销");
        for (var table :
                List.of("session", "password", "totp", "recovery_code", "demo_sign_in", "passkey", "passkey_user")) {
            assertThat(db.sql("select count(*) from identity.%s where person = :person".formatted(table))
                            .param("person", person.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(people.findOrRegister(Destination.parse(phone), "新来的人")).isNotEqualTo(person);
    }
}
