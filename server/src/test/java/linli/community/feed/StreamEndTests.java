package linli.community.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Neighbourhood;
import linli.identity.People;
import linli.identity.Sessions;
import linli.identity.signin.RecordedCodes;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.testing.EventReader;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import linli.testing.World.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open stream ends when the session that it was begun in does, or the right to it, wherever that happens. */
@LinliTest
class StreamEndTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    RecordedCodes codes;

    @Autowired
    JdbcClient db;

    private Player hq;
    private Player bo;
    private Http here;
    private BrandId brand;
    private CommunityId community;
    private String stream;
    private String members;

    @BeforeEach
    void gather() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        community = communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 500));
        bo = world.person("阿波");
        here = world.as(sessions.open(bo.id(), "here"));
        var seat = (Joining.Seated) communities.join(brand, community, bo.id(), JoinSource.DIRECT);
        stream = "/api/brands/%s/groups/%s/feed/stream".formatted(brand, seat.group());
        members = "/api/brands/%s/communities/%s/members/".formatted(brand, community);
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void bySigningOutInAnotherTab() throws Exception {
        ends(here, () -> assertThat(here.delete("/api/session").status()).isEqualTo(204));
    }

    @Test
    void byEndingTheSessionInTheListAndNoOther() throws Exception {
        try (var other = new EventReader(bo.http(), stream, null)) {
            ends(here, () -> {
                var list = here.get("/api/session/list").body().get("items");
                var current = list.get(0).get("current").asBoolean() ? list.get(0) : list.get(1);
                bo.http().delete("/api/session/list/" + current.get("id").asString());
            });
            bo.http().post(stream.replace("/stream", ""), "{\"body\":\"还在\"}");
            assertThat(other.next(1)).hasSize(1);
        }
    }

    @Test
    void byResettingThePassword() throws Exception {
        var phone = Phones.next();
        db.sql("update identity.person set phone = :phone where id = :id")
                .param("phone", phone)
                .param("id", bo.id().value())
                .update();
        ends(here, () -> {
            var stranger = world.stranger();
            stranger.post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(phone));
            var reset = stranger.post(
                    "/api/session/password",
                    "{\"destination\":\"%s\",\"code\":\"%s\",\"password\":\"brand-new-word\"}"
                            .formatted(phone, codes.last(phone)));
            assertThat(reset.status()).isEqualTo(204);
        });
    }

    @Test
    void byErasingTheAccount() throws Exception {
        ends(
                here,
                () -> assertThat(bo.http()
                                .post("/api/me/leaving", "{\"givesUp\":[]}")
                                .status())
                        .isEqualTo(204));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "remove", "ban"})
    void byLeavingTheCommunity(String how) throws Exception {
        ends(here, () -> {
            var answer = switch (how) {
                case "leave" -> bo.http().delete(members + "me");
                case "remove" -> hq.http().delete(members + bo.id());
                default -> hq.http().post(members + bo.id() + "/ban", "{\"reason\":\"广告\"}");
            };
            assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        });
    }

    @Test
    void byLosingTheRoleThatLetSomebodyIn() throws Exception {
        var manager = world.person("管家");
        people.makeManager(manager.id(), brand, community);
        ends(manager.http(), () -> {
            var dismissed = hq.http()
                    .delete("/api/brands/%s/staff/%s?role=COMMUNITY_MANAGER&scope=%s"
                            .formatted(brand, manager.id(), community));
            assertThat(dismissed.status()).isEqualTo(204);
        });
    }

    @Test
    void byAChangeOfTheRoleThatLetSomebodyIn() throws Exception {
        var roles = "/api/brands/%s/roles".formatted(brand);
        var role = hq.http().post(roles, """
                        {"name":"巡群","nameEn":"Rounds","over":"COMMUNITY","permissions":["community.attend-groups"]}
                        """).body().get("customRole").asString();
        var appointed =
                hq.http().post("/api/brands/%s/staff".formatted(brand), """
                        {"phone":"%s","role":"CUSTOM","customRole":"%s","scope":"%s"}
                        """.formatted(Phones.next(), role, community));
        var person = PersonId.valueOf(appointed.body().get("person").get("id").asString());
        ends(world.as(sessions.open(person, "rounds")), () -> {
            var changed = hq.http().put(roles + "/" + role, """
                    {"name":"巡群","nameEn":"Rounds","permissions":["community.moderate"]}
                    """);
            assertThat(changed.status()).isEqualTo(200);
        });
    }

    @Test
    void notByLosingARoleThatWasNotNeeded() throws Exception {
        var store = world.store(brand, hq).id();
        people.makeOwner(bo.id(), brand, store);
        try (var reader = new EventReader(here, stream, null)) {
            assertThat(reader.status()).isEqualTo(200);
            var dismissed = hq.http()
                    .delete("/api/brands/%s/staff/%s?role=STORE_OWNER&scope=%s".formatted(brand, bo.id(), store));
            assertThat(dismissed.status()).isEqualTo(204);
            bo.http().post(stream.replace("/stream", ""), "{\"body\":\"还在\"}");
            assertThat(reader.next(1)).hasSize(1);
        }
    }

    @Test
    void byWhatAnotherNodeSignals() throws Exception {
        ends(here, () -> {
            db.sql("delete from identity.session where person = :person")
                    .param("person", bo.id().value())
                    .update();
            db.sql("select pg_notify('linli', :signal)")
                    .param("signal", "identity.sessions " + bo.id())
                    .query((_, _) -> 0)
                    .list();
        });
    }

    @Test
    void evenIfTheSignalIsLost() throws Exception {
        ends(
                here,
                () -> db.sql("delete from identity.session where person = :person")
                        .param("person", bo.id().value())
                        .update());
        try (var again = new EventReader(here, stream, null)) {
            assertThat(again.status()).isEqualTo(401);
        }
    }

    @Test
    void whenTheSessionIsTooOld() throws Exception {
        ends(here, () -> world.time().shift(Sessions.LIFETIME.plusSeconds(1)));
    }

    private void ends(Http browser, Runnable cause) throws Exception {
        try (var reader = new EventReader(browser, stream, null)) {
            assertThat(reader.status()).isEqualTo(200);
            cause.run();
            assertThat(reader.awaitEnd()).isTrue();
        }
        try (var again = new EventReader(browser, stream, null)) {
            assertThat(again.status()).isBetween(401, 404);
        }
    }
}
