package linli.community.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Neighbourhood;
import linli.community.Rank;
import linli.community.Talk;
import linli.network.Persona;
import linli.network.Personas;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import linli.testing.World.Player;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class PinTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    Personas personas;

    @Autowired
    Talk talk;

    @Autowired
    JdbcClient db;

    Player hq;
    Player owner;
    Player anna;
    BrandId brand;
    CommunityId community;
    GroupId group;
    String path;

    @BeforeEach
    void gather() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        owner = world.person("群主");
        anna = world.person("安娜");
        community = communities.create(brand, Neighbourhood.community(owner, JoinPolicy.OPEN, 2));
        group = ((Joining.Seated) communities.join(brand, community, anna.id(), JoinSource.DIRECT)).group();
        path = path(group);
    }

    private String path(GroupId of) {
        return "/api/brands/%s/groups/%s".formatted(brand, of);
    }

    @Test
    void whoKeepsTheGroupPinsAMessageThereAndEverybodyMeetsItFirst() {
        var message = say(anna, "明天停水，先接一桶");
        assertThat(owner.http().put(pinOf(message), "{\"hours\":24}").status()).isEqualTo(200);
        var pinned = front(anna).get("pins").get(0);
        assertThat(pinned.get("message").get("excerpt").asString()).isEqualTo("明天停水，先接一桶");
        assertThat(pinned.get("by").get("name").asString()).isEqualTo("群主");
        assertThat(pinned.get("everywhere").asBoolean()).isFalse();
        assertThat(pinned.get("over").asBoolean()).isFalse();
        assertThat(owner.http().delete(path + "/feed/" + message).status()).isEqualTo(204);
        var removed = front(anna).get("pins").get(0);
        assertThat(removed.get("over").asBoolean()).isTrue();
        assertThat(removed.get("message").get("excerpt").asString()).isEmpty();
    }

    @Test
    void whatIsPinnedEverywhereStandsInEveryGroupAndAMessageInItsOwn() {
        var bo = world.person("阿波");
        var other = ((Joining.Seated) communities.join(brand, community, bo.id(), JoinSource.DIRECT)).group();
        assertThat(other).isNotEqualTo(group);
        assertThat(owner.http().put(pinOf(say(anna, "只在这里")), "{\"hours\":1}").status())
                .isEqualTo(200);
        pin(post("都看看"), true);
        assertThat(front(anna).get("pins")).hasSize(2);
        assertThat(bo.http().get(path(other) + "/front").body().get("pins"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.get("everywhere").asBoolean()).isTrue());
    }

    @Test
    void refusesWhoDoesNotKeepTheGroupAndHidesItFromStrangers() {
        var message = say(anna, "我自己置顶");
        var card = card(post("文章"), false);
        assertThat(anna.http().put(pinOf(message), "{\"hours\":1}").problem()).isEqualTo("not-yours-to-pin");
        assertThat(anna.http().post(path + "/pins", card).problem()).isEqualTo("not-yours-to-pin");
        assertThat(front(anna).get("mayModerate").asBoolean()).isFalse();
        var stranger = world.person("路人");
        assertThat(stranger.http().get(path + "/front").problem()).isEqualTo("group-not-found");
        assertThat(stranger.http().post(path + "/pins", card).problem()).isEqualTo("group-not-found");
        communities.setRank(brand, community, anna.id(), Rank.MANAGER);
        assertThat(front(anna).get("mayModerate").asBoolean()).isTrue();
        assertThat(anna.http().post(path + "/pins", card).status()).isEqualTo(201);
    }

    @Test
    void refusesWhatIsNotThereOrLastsTooLong() {
        assertThat(owner.http().post(path + "/pins", card("1", false)).problem())
                .isEqualTo("card-not-found");
        assertThat(owner.http().put(pinOf(77), "{\"hours\":1}").problem()).isEqualTo("message-not-found");
        for (var hours : List.of(0, -1, 90 * 24 + 1)) {
            assertThat(owner.http()
                            .put(pinOf(say(anna, "早")), "{\"hours\":%d}".formatted(hours))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(owner.http().delete(path + "/pins/1").problem()).isEqualTo("pin-not-found");
        assertThat(front(anna).get("pins")).isEmpty();
    }

    @Test
    void threeStandAtOnceHoweverManyArePinnedTogether() throws Exception {
        var messages =
                IntStream.range(0, 8).mapToObj(i -> say(anna, "第" + i + "条")).toList();
        var answers = Race.of(
                8,
                i -> () -> owner.http()
                        .put(pinOf(messages.get(i)), "{\"hours\":1}")
                        .status());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        assertThat(front(anna).get("pins")).hasSize(3);
        assertThat(owner.http().put(pinOf(say(anna, "再一条")), "{\"hours\":1}").problem())
                .isEqualTo("pins-full");
        var first = front(anna).get("pins").get(0).get("id").asString();
        assertThat(owner.http().delete(path + "/pins/" + first).status()).isEqualTo(204);
        assertThat(owner.http().put(pinOf(say(anna, "有空位了")), "{\"hours\":1}").status())
                .isEqualTo(200);
    }

    @Test
    void pinnedAgainItKeepsItsPlaceAndStaysLonger() {
        var message = say(anna, "集合时间改到三点");
        owner.http().put(pinOf(message), "{\"hours\":1}");
        var before = front(anna).get("pins").get(0);
        owner.http().put(pinOf(message), "{\"hours\":48}");
        assertThat(front(anna).get("pins")).singleElement().satisfies(after -> {
            assertThat(after.get("id")).isEqualTo(before.get("id"));
            assertThat(after.get("until").asString())
                    .isGreaterThan(before.get("until").asString());
        });
    }

    @Test
    void makesRoomWhenItsTimeIsOver() {
        IntStream.range(0, 3).forEach(i -> owner.http().put(pinOf(say(anna, "一小时" + i)), "{\"hours\":1}"));
        world.time().shift(Duration.ofHours(2));
        assertThat(front(anna).get("pins")).isEmpty();
        assertThat(owner.http().put(pinOf(say(anna, "新的")), "{\"hours\":1}").status())
                .isEqualTo(200);
    }

    @Test
    void isWrittenDownWhoPinnedAndWhoTookDown() {
        pin(post("记下来"), true);
        var pinned = front(anna).get("pins").get(0).get("id").asString();
        owner.http().delete(path + "/pins/" + pinned);
        assertThat(db.sql("select action from identity.audit_entry where brand = :brand and actor = :owner"
                                + " and action like 'pin.%' order by id")
                        .param("brand", brand.value())
                        .param("owner", owner.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("pin.set", "pin.removed");
    }

    @Test
    void greetsByThePersonaOfWhoLeads() {
        assertThat(front(anna).get("greeting").get("by").get("name").asString()).isEqualTo("群主");
        personas.create(
                brand,
                Persona.Kind.PERSON,
                owner.id(),
                new Persona.Face(
                        new Bilingual("厨房的阿芸", null), null, null, Bilingual.NONE, Bilingual.NONE, Bilingual.NONE, 0));
        var greeting = front(anna).get("greeting");
        assertThat(greeting.get("by").get("name").asString()).isEqualTo("厨房的阿芸");
        assertThat(greeting.get("text").asString()).isEqualTo("欢迎来到厨房！");
    }

    @Test
    void saysAsWhatSomebodySpeaks() {
        var manager = world.person("管事的");
        var quiet = communities.create(brand, Neighbourhood.community(owner, JoinPolicy.OPEN, 9));
        var seat = ((Joining.Seated) communities.join(brand, quiet, manager.id(), JoinSource.DIRECT)).group();
        communities.join(brand, quiet, anna.id(), JoinSource.DIRECT);
        communities.setRank(brand, quiet, manager.id(), Rank.MANAGER);
        for (var each : List.of(owner, manager, anna)) {
            each.http().post(path(seat) + "/feed", "{\"body\":\"在\"}");
        }
        var voices = anna.http().get(path(seat) + "/feed").body().get("items");
        assertThat(StreamSupport.stream(voices.spliterator(), false)
                        .map(each -> each.get("voice"))
                        .map(voice -> voice.isNull() ? "" : voice.asString()))
                .containsExactly("", "MANAGER", "OWNER");
    }

    @Test
    void tellsOfThePastWithItsAnswersAndLikes() {
        var then = Instant.now().minus(Duration.ofDays(3));
        talk.say(
                brand,
                List.of(
                        line(anna, Talk.Speaker.NEIGHBOUR, "a", "谁家多一把伞？", null, List.of(owner), then),
                        line(owner, Talk.Speaker.STAFF, "b", "店门口自己拿", "a", List.of(), then.plusSeconds(70)),
                        line(
                                world.person("不在群里"),
                                Talk.Speaker.NEIGHBOUR,
                                "c",
                                "我不在",
                                null,
                                List.of(),
                                then.plusSeconds(80))));
        var said = anna.http().get(path + "/feed").body().get("items");
        assertThat(said).hasSize(2);
        assertThat(said.get(0).get("replyTo").get("excerpt").asString()).isEqualTo("谁家多一把伞？");
        assertThat(said.get(1).get("likes").asInt()).isEqualTo(1);
        assertThat(said.get(1).get("postedAt").asString())
                .startsWith(then.toString().substring(0, 16));
        assertThat(owner.http()
                        .get(path + "/feed")
                        .body()
                        .get("items")
                        .get(1)
                        .get("liked")
                        .asBoolean())
                .isTrue();
    }

    private Talk.Line line(
            Player author,
            Talk.Speaker speaker,
            String key,
            String body,
            @Nullable String answers,
            List<Player> likedBy,
            Instant at) {
        return new Talk.Line(
                group,
                author.id(),
                speaker,
                key,
                body,
                List.of(),
                null,
                answers,
                likedBy.stream().map(Player::id).toList(),
                at);
    }

    private long say(Player who, String words) {
        return who.http()
                .post(path + "/feed", "{\"body\":\"%s\"}".formatted(words))
                .body()
                .get("number")
                .asLong();
    }

    private JsonNode front(Player who) {
        return who.http().get(path + "/front").body();
    }

    private String pinOf(long message) {
        return "%s/feed/%d/pin".formatted(path, message);
    }

    private static String card(String post, boolean everywhere) {
        return "{\"kind\":\"POST\",\"id\":\"%s\",\"everywhere\":%s,\"hours\":24}".formatted(post, everywhere);
    }

    private void pin(String post, boolean everywhere) {
        assertThat(owner.http().post(path + "/pins", card(post, everywhere)).status())
                .isEqualTo(201);
    }

    private String post(String title) {
        var posts = "/api/brands/%s/posts".formatted(brand);
        var id = hq.http()
                .post(
                        posts,
                        "{\"title\":\"%s\",\"hook\":\"\",\"cover\":null,\"waist\":\"甜\",\"legs\":[]}".formatted(title))
                .body()
                .get("post")
                .get("head")
                .get("id")
                .asString();
        hq.http().post(posts + "/" + id + "/publish", "");
        return id;
    }
}
