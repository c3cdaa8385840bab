package linli.community.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Neighbourhood;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import linli.testing.EventReader;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import linli.testing.World.Player;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class FeedTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @Autowired
    Things things;

    Player hq;
    Player anna;
    Player bo;
    BrandId brand;
    CommunityId community;
    String feed;
    String path;

    @BeforeEach
    void gather() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        community = communities.create(brand, Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 500));
        anna = world.person("安娜");
        bo = world.person("阿波");
        path = "/api/brands/%s/communities/%s".formatted(brand, community);
        communities.join(brand, community, anna.id(), JoinSource.DIRECT);
        var seat = (Joining.Seated) communities.join(brand, community, bo.id(), JoinSource.DIRECT);
        feed = "/api/brands/%s/groups/%s/feed".formatted(brand, seat.group());
    }

    @Test
    void bringsMessagesToOthersAndResumesWithoutLossOrDuplicates() throws Exception {
        long last;
        try (var stream = new EventReader(bo.http(), feed + "/stream", null)) {
            assertThat(stream.status()).isEqualTo(200);
            IntStream.range(0, 3).forEach(i -> say(anna.http(), "第" + i + "句"));
            var heard = stream.next(3);
            assertThat(heard).extracting(e -> e.data().get("body").asString()).containsExactly("第0句", "第1句", "第2句");
            assertThat(heard.getFirst().data().get("author").get("name").asString())
                    .isEqualTo("安娜");
            last = heard.get(1).id();
        }
        Race.of(40, i -> () -> say((i % 2 == 0 ? anna : hq).http(), "吵" + i));
        try (var stream = new EventReader(bo.http(), feed + "/stream", last)) {
            var late = Race.of(40, i -> () -> say((i % 2 == 0 ? anna : bo).http(), "闹" + i));
            assertThat(late).allMatch(number -> number > 0);
            var heard = stream.next(81);
            assertThat(heard)
                    .extracting(EventReader.Event::id)
                    .hasSize(81)
                    .isSorted()
                    .doesNotHaveDuplicates();
            var bodies = new ArrayList<String>(List.of("第2句"));
            IntStream.range(0, 40).forEach(i -> bodies.addAll(List.of("吵" + i, "闹" + i)));
            assertThat(heard)
                    .extracting(e -> e.data().get("body").asString())
                    .containsExactlyInAnyOrderElementsOf(bodies);
        }
    }

    @Test
    void showsLikesAndRemovalsToWhoLooksOn() throws Exception {
        long number = say(anna.http(), "今天谁做饭？");
        try (var stream = new EventReader(bo.http(), feed + "/stream", number)) {
            assertThat(bo.http().put(feed + "/" + number + "/like", "{}").status())
                    .isEqualTo(204);
            assertThat(bo.http().put(feed + "/" + number + "/like", "{}").status())
                    .isEqualTo(204);
            assertThat(hq.http().delete(feed + "/" + number).status()).isEqualTo(204);
            var heard = stream.next(2);
            assertThat(heard.get(0).data().get("likes").asInt()).isEqualTo(1);
            assertThat(heard.get(1).data().get("removed").asBoolean()).isTrue();
            assertThat(heard.get(1).data().get("body").asString()).isEmpty();
            assertThat(heard.get(1).data().get("number").asString()).isEqualTo(Long.toString(number));
        }
        var shown = bo.http().get(feed).body().get("items").get(0);
        assertThat(shown.get("body").asString()).isEmpty();
    }

    @Test
    void pagesThroughHistoryWithQuotesMentionsAndCards() {
        long first = say(anna.http(), "一");
        var post = post(hq, brand);
        var answer = bo.http().post(feed, """
                        {"body":"二 @安娜","mentions":["%s","1"],"replyTo":"%d","card":{"kind":"POST","id":"%s"}}
                        """.formatted(anna.id(), first, post));
        assertThat(answer.status()).isEqualTo(201);
        say(anna.http(), "三");
        var newest = bo.http().get(feed + "?limit=2").body();
        assertThat(newest.get("items"))
                .extracting(m -> m.get("body").asString())
                .containsExactly("三", "二 @安娜");
        var second = newest.get("items").get(1);
        assertThat(second.get("replyTo").get("excerpt").asString()).isEqualTo("一");
        assertThat(second.get("mentions"))
                .extracting(p -> p.get("name").asString())
                .containsExactly("安娜");
        assertThat(second.get("card").get("id").asString()).isEqualTo(post);
        var oldest = bo.http()
                .get(feed + "?limit=2&after=" + newest.get("next").asString())
                .body();
        assertThat(oldest.get("items"))
                .extracting(m -> m.get("body").asString())
                .containsExactly("一");
        assertThat(oldest.get("next").isNull()).isTrue();
    }

    @Test
    void refusesCardsAndPicturesThatAreNotThere() {
        var otherHq = world.person("别家");
        var foreign = post(otherHq, world.brand(otherHq).id());
        for (var kind : things.kinds(Use.CARD)) {
            var card = "{\"body\":\"看\",\"card\":{\"kind\":\"%s\",\"id\":\"%s\"}}".formatted(kind, foreign);
            assertThat(anna.http().post(feed, card).problem()).as("%s", kind).isEqualTo("card-not-found");
        }
        var picture = anna.http().post(feed, "{\"body\":\"看\",\"images\":[\"77\"]}");
        assertThat(picture.status()).isEqualTo(400);
        assertThat(picture.body().get("fields").get(0).get("field").asString()).isEqualTo("images");
        assertThat(hq.http()
                        .post("/api/brands/%s/posts".formatted(brand), POST.replace("null", "\"77\""))
                        .body()
                        .get("fields")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("cover");
        assertThat(bo.http().get(feed).body().get("items")).isEmpty();
    }

    @Test
    void letsStaffReadAndSpeakInTheirOwnGroupsOnly() throws Exception {
        var owner = world.person("店主");
        var neighbour = world.person("隔壁店主");
        var store = world.store(brand, owner);
        world.store(brand, neighbour);
        var ours = communities.create(
                brand,
                new NewCommunity(
                        store.id(),
                        new Bilingual("店群", "Store"),
                        Theme.INTEREST,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.OPEN,
                        null,
                        anna.id(),
                        500));
        var seat = communities.membershipOf(brand, ours, anna.id()).orElseThrow();
        var talk = "/api/brands/%s/groups/%s/feed".formatted(brand, seat.group());
        for (var insider : List.of(hq, owner, anna)) {
            assertThat(insider.http().get(talk).status()).isEqualTo(200);
            assertThat(insider.http().post(talk, "{\"body\":\"在\"}").status()).isEqualTo(201);
        }
        for (var outsider : List.of(neighbour, bo)) {
            assertThat(outsider.http().get(talk).status()).isEqualTo(404);
            assertThat(outsider.http().post(talk, "{\"body\":\"在\"}").status()).isEqualTo(404);
            try (var stream = new EventReader(outsider.http(), talk + "/stream", null)) {
                assertThat(stream.status()).isEqualTo(404);
            }
        }
        assertThat(owner.http().get(feed).status()).isEqualTo(404);
    }

    private static final String POST = "{\"title\":\"蓝莓\",\"hook\":\"\",\"cover\":null,\"waist\":\"甜\",\"legs\":[]}";

    private static String post(Player author, BrandId brand) {
        var posts = "/api/brands/%s/posts".formatted(brand);
        var id = author.http()
                .post(posts, POST)
                .body()
                .get("post")
                .get("head")
                .get("id")
                .asString();
        assertThat(author.http().post(posts + "/" + id + "/publish", "").status())
                .isEqualTo(200);
        return id;
    }

    @Test
    void isNotThereForWhoDoesNotSitInTheGroup() throws Exception {
        say(anna.http(), "悄悄话");
        var outsider = world.person("路人");
        assertThat(outsider.http().get(feed).status()).isEqualTo(404);
        assertThat(outsider.http().post(feed, "{\"body\":\"嗨\"}").status()).isEqualTo(404);
        try (var stream = new EventReader(outsider.http(), feed + "/stream", null)) {
            assertThat(stream.status()).isEqualTo(404);
        }
        var otherHq = world.person("别家");
        var other = world.brand(otherHq).id();
        assertThat(otherHq.http()
                        .get(feed.replace(brand.toString(), other.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(otherHq.http().get(feed).status()).isEqualTo(404);
    }

    @Test
    void endsTheStreamOfWhoLeaves() throws Exception {
        try (var stream = new EventReader(bo.http(), feed + "/stream", null)) {
            say(anna.http(), "在");
            assertThat(stream.next(1)).hasSize(1);
            assertThat(bo.http().delete(path + "/members/me").status()).isEqualTo(204);
            assertThat(stream.awaitEnd()).isTrue();
        }
    }

    @Test
    void postsOnceForARepeatedRequest() throws Exception {
        var numbers = Race.of(
                8,
                _ -> () -> anna.http()
                        .post(feed, "{\"body\":\"只说一次\"}", "same-key")
                        .body()
                        .get("number")
                        .asString());
        assertThat(numbers).containsOnly(numbers.getFirst());
        assertThat(bo.http().get(feed).body().get("items").size()).isEqualTo(1);
    }

    @Test
    void answersARepeatedRequestAsAtFirstWhateverHasHappenedSince() {
        var said = "{\"body\":\"开发票吗\"}";
        var first = bo.http().post(feed, said, "k");
        assertThat(bo.http().post(feed, "{\"body\":\"别的话\"}", "k").problem()).isEqualTo("idempotency-key-reused");
        hq.http().put("/api/brands/%s/sensitive-words".formatted(brand), "{\"words\":[\"发票\"]}");
        repeats(first, said);
        hq.http().put("/api/brands/%s/sensitive-words".formatted(brand), "{\"words\":[]}");
        hq.http().put("%s/members/%s/mute".formatted(path, bo.id()), "{\"minutes\":10}");
        repeats(first, said);
        assertThat(bo.http().post(feed, said).problem()).isEqualTo("muted");
        hq.http().put("%s/members/%s/mute".formatted(path, bo.id()), "{\"minutes\":0}");
        bo.http().delete(path + "/members/me");
        repeats(first, said);
        assertThat(hq.http().get(feed).body().get("items").size()).isEqualTo(1);
    }

    private void repeats(Http.Answer first, String said) {
        var again = bo.http().post(feed, said, "k");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void refusesTheMutedAndSensitiveWordsAndEmptyMessages() {
        var mute = "%s/members/%s/mute".formatted(path, bo.id());
        assertThat(hq.http().put(mute, "{\"minutes\":10}").status()).isEqualTo(204);
        assertThat(bo.http().post(feed, "{\"body\":\"嗨\"}").problem()).isEqualTo("muted");
        assertThat(hq.http().put(mute, "{\"minutes\":0}").status()).isEqualTo(204);
        assertThat(say(bo.http(), "回来了")).isPositive();

        assertThat(hq.http()
                        .put("/api/brands/%s/sensitive-words".formatted(brand), "{\"words\":[\"发票\",\"Casino\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(anna.http().post(feed, "{\"body\":\"best cASINO\"}").problem())
                .isEqualTo("sensitive-word");
        assertThat(anna.http().post(feed, "{\"body\":\"  \"}").problem()).isEqualTo("empty-message");
        assertThat(anna.http()
                        .post(feed, "{\"body\":\"%s\"}".formatted("长".repeat(2001)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void findsWordsThatAreHiddenAndCountsCharactersAsPeopleDo() {
        assertThat(hq.http()
                        .put(
                                "/api/brands/%s/sensitive-words".formatted(brand),
                                "{\"words\":[\"加微信\",\"赌博\",\"賭 博\",\"VX\"]}")
                        .body()
                        .get("words"))
                .hasSize(3);
        for (var hidden : List.of("加\u200B微信", "加 微 信", "加微❤信", "網上賭博", "ＶＸ", "v.x 联系")) {
            var answer = anna.http().post(feed, "{\"body\":\"%s\"}".formatted(hidden));
            assertThat(answer.problem()).as(hidden).isEqualTo("sensitive-word");
        }
        assertThat(say(anna.http(), "请大家参加，微信里说")).isPositive();
        assertThat(say(anna.http(), "👨‍👩‍👧".repeat(2000))).isPositive();
        assertThat(anna.http()
                        .post(feed, "{\"body\":\"%s\"}".formatted("👨‍👩‍👧".repeat(2001)))
                        .status())
                .isEqualTo(400);
        assertThat(anna.http().post(feed, "{\"body\":\"\\u3164\\u200b\"}").problem())
                .isEqualTo("empty-message");
    }

    @Test
    void keepsMarkupAsPlainText() {
        var payload = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";
        say(anna.http(), payload);
        var page = bo.http().get(feed);
        assertThat(page.body().get("items").get(0).get("body").asString()).isEqualTo(payload);
        assertThat(page.raw().headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(page.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private long say(Http http, String words) {
        var answer = http.post(feed, "{\"body\":\"%s\"}".formatted(words));
        assertThat(answer.status()).isEqualTo(201);
        return Long.parseLong(answer.body().get("number").asString());
    }

    @Test
    void tellsEachMemberWhatWasSaidLastBesideTheirSeat() {
        var before = bo.http()
                .get("/api/brands/%s/communities/joined".formatted(brand))
                .body();
        assertThat(before.get(0).get("last").isNull()).isTrue();

        anna.http().post(feed, "{\"body\":\"早\"}");
        anna.http().post(feed, "{\"body\":\"面包到了\"}");

        var joined = bo.http()
                .get("/api/brands/%s/communities/joined".formatted(brand))
                .body();
        assertThat(joined.size()).isEqualTo(1);
        assertThat(joined.get(0).get("card").get("id").asString()).isEqualTo(community.toString());
        assertThat(feed).contains(joined.get(0).get("seat").get("group").asString());
        assertThat(joined.get(0).get("last").get("excerpt").asString()).isEqualTo("面包到了");
        assertThat(joined.get(0).get("last").get("author").get("name").asString())
                .isEqualTo("安娜");
    }
}
