package linli.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import linli.catalog.ProductId;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.content.Contents;
import linli.content.PostId;
import linli.shared.BrandId;
import linli.shared.text.Markdown;
import linli.shared.thing.Thing;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import linli.testing.World.Player;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LinliTest
class PostTests {
    @Autowired
    World world;

    @Autowired
    Contents contents;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient db;

    Player hq;
    Player member;
    BrandId brand;
    String posts;

    @BeforeEach
    void foundABrand() {
        hq = world.person("总部");
        member = world.person("安娜");
        brand = world.brand(hq).id();
        posts = "/api/brands/%s/posts".formatted(brand);
    }

    @Test
    void showsAPostInHeadWaistAndLegsOnceItIsPublished() {
        var community = community(hq, brand);
        var draft = write(
                hq,
                "秋天的三道菜",
                "## 买什么\n\n- 莲藕\n- **板栗**",
                "[{\"kind\":\"COMMUNITY\",\"id\":\"%s\",\"note\":\"一起做\",\"noteEn\":\"Join us\"}]"
                        .formatted(community));
        assertThat(draft.at("/post/head/origin").asString()).isEqualTo("OGC");
        var id = draft.at("/post/head/id").asString();
        assertThat(world.stranger().get(posts + "/" + id).status()).isEqualTo(404);
        assertThat(member.http().get(posts + "/" + id + "/source").status()).isEqualTo(404);
        assertThat(feed()).isEmpty();
        assertThat(hq.http().post(posts + "/" + id + "/publish", "{}").status()).isEqualTo(200);

        assertThat(feed()).containsExactly("秋天的三道菜");
        var shown = world.stranger().get(posts + "/" + id).body();
        assertThat(shown.get("waist").asString()).contains("<h2>买什么</h2>", "<strong>板栗</strong>");
        assertThat(shown.at("/legs/0/title").asString()).isEqualTo("厨房");
        assertThat(shown.at("/legs/0/note").asString()).isEqualTo("一起做");
        assertThat(shown.at("/legs/0/noteEn").asString()).isEqualTo("Join us");
        var post = PostId.valueOf(id);
        assertThat(contents.holds(brand, post, community.thing())).isTrue();
        assertThat(contents.holds(brand, post, new Thing(ProductId.KIND, community.value())))
                .isFalse();
        assertThat(contents.authors(brand, List.of(post, new PostId(1)))).containsOnly(Map.entry(post, hq.id()));
    }

    @Test
    void refusesCardsOfOtherBrandsAndCardsTwice() {
        var other = world.person("别家");
        var foreign = community(other, world.brand(other).id());
        var own = community(hq, brand);
        assertThat(problem("[{\"kind\":\"COMMUNITY\",\"id\":\"%s\",\"note\":\"\"}]".formatted(foreign)))
                .isEqualTo("leg-not-found");
        assertThat(problem("[{\"kind\":\"PRODUCT\",\"id\":\"%s\",\"note\":\"\"}]".formatted(own)))
                .isEqualTo("leg-not-found");
        assertThat(problem("[{\"kind\":\"CAMPAIGN\",\"id\":\"7\",\"note\":\"\"}]"))
                .isEqualTo("leg-not-found");
        var leg = "{\"kind\":\"COMMUNITY\",\"id\":\"%s\",\"note\":\"\"}".formatted(own);
        assertThat(problem("[%s,%s]".formatted(leg, leg))).isEqualTo("leg-twice");
    }

    @Test
    void letsNoScriptThroughTheWaist() {
        var payloads = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<svg onload=alert(1)><iframe src=//evil></iframe>",
                "![x](https://evil.example/track.gif)",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<form action=//evil><input name=a></form>");
        var html = write(hq, "坏人来了", String.join("\n\n", payloads), "[]")
                .at("/post/waist")
                .asString();
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContainIgnoringCase("onload")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("style=")
                .doesNotContainIgnoringCase("<form")
                .doesNotContain("evil.example");
        assertThat(Markdown.html("![菜](/media/42/card.jpg) [店](https://linli.example/)"))
                .contains("src=\"/media/42/card.jpg\"", "href=\"https://linli.example/\"", "nofollow");
    }

    @Test
    void isWrittenAsAPersonaByWhoHoldsItOrByHeadquarters() {
        var owner = world.person("店主");
        world.store(brand, owner);
        var neighbour = world.person("隔壁店主");
        world.store(brand, neighbour);
        var face = owner.http()
                .post("/api/brands/%s/personas".formatted(brand), """
                        {"kind":"PERSON","face":{"name":"阿芳","avatar":null,"cover":null,"signature":"","values":"","story":"",
                         "postsAWeek":0}}""")
                .body()
                .get("id")
                .asString();
        var body = body("早市", "看我买了什么", "[]", "null").replaceFirst("\\{", "{\"persona\":\"" + face + "\",");
        assertThat(neighbour.http().post(posts, body).problem()).isEqualTo("persona-not-yours");
        assertThat(hq.http().post(posts, body).status()).isEqualTo(201);
        var draft = owner.http().post(posts, body).body();
        assertThat(steps(face)).isZero();

        var post = posts + "/" + draft.at("/post/head/id").asString();
        assertThat(owner.http().post(post + "/publish", "{}").status()).isEqualTo(200);
        assertThat(steps(face)).isEqualTo(1);
        var head = world.stranger().get(post).body().get("head");
        assertThat(head.at("/persona/name").asString()).isEqualTo("阿芳");
        assertThat(head.at("/author/id").asString()).isEqualTo(owner.id().toString());
        var plain = body("早市", "看我买了什么", "[]", "null");
        assertThat(neighbour.http().put(post, body).problem()).isEqualTo("words-not-yours");
        assertThat(hq.http().put(post, body).problem()).isEqualTo("words-not-yours");
        assertThat(owner.http().put(post, plain).status()).isEqualTo(200);
        var byHq = hq.http().post(posts, body).body().at("/post/head/id").asString();
        assertThat(owner.http().put(posts + "/" + byHq, body).status())
                .as("who holds the persona that it is written as")
                .isEqualTo(200);
    }

    @Test
    void letsMembersWriteTheirOwnPostsOnly() {
        assertThat(member.http()
                        .post(posts, body("我的晚饭", "好吃", "[]", "\"PGC\""))
                        .problem())
                .isEqualTo("staff-origin");
        var mine = write(member, "我的晚饭", "好吃", "[]");
        assertThat(mine.at("/post/head/origin").asString()).isEqualTo("UGC");
        var id = mine.at("/post/head/id").asString();
        var neighbour = world.person("邻居");
        assertThat(neighbour
                        .http()
                        .put(posts + "/" + id, body("改", "改", "[]", "null"))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour.http().post(posts + "/" + id + "/publish", "{}").status())
                .isEqualTo(404);
        assertThat(member.http().post(posts + "/" + id + "/publish", "{}").status())
                .isEqualTo(200);
        assertThat(neighbour.http().post(posts + "/" + id + "/remove", "{}").status())
                .isEqualTo(404);
        assertThat(member.http().post(posts + "/" + id + "/remove", "{}").status())
                .isEqualTo(204);
        assertThat(feed()).isEmpty();
        assertThat(member.http().post(posts + "/" + id + "/publish", "{}").problem())
                .isEqualTo("state-not-allowed");
        assertThat(hq.http().post(posts + "/" + id + "/unhide", "{}").problem()).isEqualTo("state-not-allowed");
    }

    @Test
    void letsStaffChangeNobodysWordsNorPublishOrRemoveThem() {
        var id = write(member, "我的晚饭", "好吃", "[]").at("/post/head/id").asString();
        var post = posts + "/" + id;
        var changed = body("改过的", "改", "[]", "null");
        assertThat(hq.http().put(post, changed).problem()).isEqualTo("words-not-yours");
        assertThat(hq.http().post(post + "/publish", "{}").problem()).isEqualTo("words-not-yours");
        member.http().post(post + "/publish", "{}");
        assertThat(hq.http().put(post, changed).problem()).isEqualTo("words-not-yours");
        assertThat(hq.http().post(post + "/remove", "{}").problem()).isEqualTo("words-not-yours");
        assertThat(feed()).containsExactly("我的晚饭");
        var seen = hq.http().get(post + "/source").body();
        assertThat(seen.get("mine").asBoolean()).isFalse();
        assertThat(seen.get("markdown").asString()).isEqualTo("好吃");
        assertThat(member.http().get(post + "/source").body().get("mine").asBoolean())
                .isTrue();
    }

    @Test
    void hidesAPostForAReasonThatItsAuthorReadsAndShowsItAgain() {
        var id = publish(member, "加微信买药");
        var post = posts + "/" + id;
        var hide = "{\"reason\":\"ADVERTISING\",\"note\":\"文末的广告\"}";
        assertThat(member.http().post(post + "/hide", hide).status()).isEqualTo(404);
        assertThat(hq.http()
                        .post(post + "/hide", "{\"reason\":\"OTHER\",\"note\":\" \"}")
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("note");
        assertThat(hq.http().post(post + "/hide", hide).status()).isEqualTo(200);
        assertThat(feed()).isEmpty();
        assertThat(world.stranger().get(post).status()).isEqualTo(404);
        assertThat(world.person("路人").http().get(post + "/source").status()).isEqualTo(404);

        var told = member.http().get(post + "/source").body();
        assertThat(told.at("/post/head/state").asString()).isEqualTo("HIDDEN");
        assertThat(told.at("/hiding/reason").asString()).isEqualTo("ADVERTISING");
        assertThat(told.at("/hiding/note").asString()).isEqualTo("文末的广告");
        assertThat(member.http()
                        .get(posts + "/mine")
                        .body()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("HIDDEN");
        assertThat(member.http().post(post + "/publish", "{}").problem()).isEqualTo("state-not-allowed");
        assertThat(member.http().post(post + "/unhide", "{}").status()).isEqualTo(404);
        assertThat(member.http().put(post, body("买药", "改好了", "[]", "null")).status())
                .isEqualTo(200);
        assertThat(feed()).isEmpty();

        assertThat(hq.http().post(post + "/unhide", "{}").body().get("hiding").isNull())
                .isTrue();
        assertThat(feed()).containsExactly("买药");
        assertThat(hq.http().post(post + "/unhide", "{}").problem()).isEqualTo("state-not-allowed");
        assertThat(acts()).containsSubsequence("post.shown", "post.hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请加&#24494;信",
                "请加<b>微</b>信",
                "请加<x>微</x>信",
                "[请加](https://linli.example/)微信",
                "请**加**微*信*",
                "请加&#8203;微&ZeroWidthSpace;信"
            })
    void refusesWordsThatAreShownThoughTheirSourceDoesNotSayThem(String waist) {
        var words = "/api/brands/%s/sensitive-words".formatted(brand);
        assertThat(hq.http().put(words, "{\"words\":[\"加微信\"]}").status()).isEqualTo(200);
        assertThat(member.http().post(posts, body("你好", waist, "[]", "null")).problem())
                .isEqualTo("sensitive-word");
        assertThat(member.http()
                        .post(posts, body("你好", "加油，微信不回", "[]", "null"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void showsNothingInvisibleNorReversedWhateverTheSourceCallsIt() {
        assertThat(Markdown.html("林&#8203;总&#x202E;部 <b>a&#0;b</b> <em> c</em>"))
                .isEqualTo(Markdown.html("林总部 <b>a\uFFFDb</b> <em> c</em>"))
                .doesNotContain("8203", "202e", "\u200B", "\u202E");
    }

    @Test
    void leavesToHqWhatHqHid() {
        var owner = world.person("店主");
        world.store(brand, owner);
        var post = posts + "/" + publish(member, "卖药");
        var reason = "{\"reason\":\"ADVERTISING\",\"note\":\"\"}";
        assertThat(hiddenBy(hq.http().post(post + "/hide", reason))).isEqualTo("HQ");
        assertThat(owner.http().post(post + "/unhide", "{}").problem()).isEqualTo("hidden-by-hq");
        assertThat(owner.http().post(post + "/hide", reason).problem()).isEqualTo("state-not-allowed");
        assertThat(feed()).isEmpty();
        assertThat(hq.http().post(post + "/unhide", "{}").status()).isEqualTo(200);

        assertThat(hiddenBy(owner.http().post(post + "/hide", reason))).isEqualTo("STAFF");
        assertThat(owner.http().post(post + "/unhide", "{}").status()).isEqualTo(200);
        assertThat(owner.http().post(post + "/unhide", "{}").problem()).isEqualTo("state-not-allowed");
        assertThat(owner.http().post(posts + "/9/unhide", "{}").problem()).isEqualTo("post-not-found");

        owner.http().post(post + "/hide", reason);
        assertThat(hiddenBy(hq.http().post(post + "/hide", reason)))
                .as("HQ makes its own what a store hid")
                .isEqualTo("HQ");
        assertThat(owner.http().post(post + "/unhide", "{}").problem()).isEqualTo("hidden-by-hq");
        assertThat(hq.http().post(post + "/hide", reason).problem()).isEqualTo("state-not-allowed");
    }

    @Test
    void leavesToHqWhatIsTheBrandsOrAnotherStores() {
        var owner = world.person("店主");
        world.store(brand, owner);
        var other = world.person("别家店主");
        world.store(brand, other);
        var reason = "{\"reason\":\"ADVERTISING\",\"note\":\"\"}";
        for (var author : List.of(hq, other)) {
            var post = posts + "/" + publish(author, "总部的话");
            assertThat(source(owner, post).get("moderable").asBoolean()).isFalse();
            assertThat(owner.http().post(post + "/hide", reason).problem()).isEqualTo("left-to-hq");
            assertThat(hq.http().post(post + "/hide", reason).status()).isEqualTo(200);
            assertThat(owner.http().post(post + "/unhide", "{}").problem()).isEqualTo("left-to-hq");
            assertThat(hq.http().post(post + "/unhide", "{}").status()).isEqualTo(200);
        }
        var bulk = owner.http()
                .post(
                        posts + "/manage/hide",
                        "{\"step\":{\"seen\":2,\"after\":null},\"reason\":\"UNTRUE\",\"note\":\"\"}");
        assertThat(bulk.body().get("done").asInt()).as(bulk.text()).isZero();
        assertThat(bulk.body().get("refused").size()).isEqualTo(2);
        for (var author : List.of(owner, member)) {
            var post = posts + "/" + publish(author, "我们的话");
            assertThat(source(owner, post).get("moderable").asBoolean()).isTrue();
            assertThat(owner.http().post(post + "/hide", reason).status()).isEqualTo(200);
        }
        assertThat(source(member, posts + "/" + publish(member, "自己的话"))
                        .get("moderable")
                        .asBoolean())
                .isFalse();
    }

    private static JsonNode source(World.Player reader, String post) {
        return reader.http().get(post + "/source").body();
    }

    @Test
    void leavesToHqWhatHqSaysUnderAPost() {
        var owner = world.person("店主");
        world.store(brand, owner);
        var comments = posts + "/" + publish(member, "阳台种菜") + "/comments";
        var said = "{\"body\":\"欢迎\",\"parent\":null}";
        var byHq = hq.http().post(comments, said);
        assertThat(byHq.status()).as(byHq.text()).isEqualTo(201);
        var byMember = member.http().post(comments, said);
        assertThat(byMember.status()).as(byMember.text()).isEqualTo(201);
        assertThat(owner.http()
                        .delete(comments + "/" + byHq.body().get("id").asString())
                        .problem())
                .isEqualTo("left-to-hq");
        assertThat(owner.http()
                        .delete(comments + "/" + byMember.body().get("id").asString())
                        .status())
                .isEqualTo(204);
    }

    private static String hiddenBy(Http.Answer answer) {
        return answer.body().at("/hiding/by").asString("");
    }

    @Test
    void featuresAPostForAReasonThatEverybodyReadsUntilItIsHidden() {
        var id = publish(member, "阳台种菜");
        var post = posts + "/" + id;
        var note = "{\"note\":\"写得真仔细\",\"noteEn\":\"So careful\"}";
        assertThat(member.http().put(post + "/feature", note).status()).isEqualTo(404);
        assertThat(hq.http().put(post + "/feature", "{\"note\":\" \"}").status())
                .isEqualTo(400);
        assertThat(hq.http().put(post + "/feature", note).status()).isEqualTo(200);
        assertThat(world.stranger().get(post).body().at("/head/featured").asString())
                .isEqualTo("写得真仔细");
        assertThat(world.stranger().get(post).body().at("/head/featuredEn").asString())
                .isEqualTo("So careful");
        assertThat(featured()).isEqualTo(1);
        assertThat(hq.http().delete(post + "/feature").status()).isEqualTo(200);
        assertThat(featured()).isZero();
        assertThat(hq.http().delete(post + "/feature").problem()).isEqualTo("state-not-allowed");

        hq.http().put(post + "/feature", note);
        hq.http().post(post + "/hide", "{\"reason\":\"UNTRUE\",\"note\":\"\"}");
        assertThat(featured()).isZero();
        assertThat(hq.http().put(post + "/feature", note).problem()).isEqualTo("state-not-allowed");
        assertThat(hq.http()
                        .post(posts + "/7/hide", "{\"reason\":\"UNTRUE\",\"note\":\"\"}")
                        .status())
                .isEqualTo(404);
        assertThat(acts()).contains("post.featured", "post.unfeatured");
    }

    private int featured() {
        return world.stranger().get(posts + "/featured").body().get("items").size();
    }

    private List<String> acts() {
        return hq.http()
                .get(posts.replace("/posts", "/audit"))
                .body()
                .get("items")
                .valueStream()
                .map(act -> act.get("action").asString())
                .toList();
    }

    @Test
    void countsEachPersonsLikeOnceHoweverManyLikeAtOnce() throws Exception {
        var id = publish(hq, "大家喜欢");
        var persons =
                IntStream.range(0, 16).mapToObj(i -> world.person("粉丝" + i)).toList();
        var statuses = Race.of(
                64,
                i -> () -> persons.get(i % 16)
                        .http()
                        .put(posts + "/" + id + "/like", "{}")
                        .status());
        assertThat(Set.copyOf(statuses)).containsExactly(204);
        assertThat(likes(id)).isEqualTo(16);
        Race.of(64, i -> () -> {
            var http = persons.get(i % 16).http();
            return (i % 3 == 0 ? http.delete(posts + "/" + id + "/like") : http.put(posts + "/" + id + "/like", "{}"))
                    .status();
        });
        assertThat(likes(id))
                .isEqualTo(db.sql("select count(*)::int from content.post_like where brand = :brand and post = :post")
                        .param("brand", brand.value())
                        .param("post", Long.parseLong(id))
                        .query((row, _) -> row.getInt(1))
                        .single());
        assertThat(member.http().put(posts + "/1/like", "{}").status()).isEqualTo(404);
    }

    @Test
    void threadsCommentsOneLevelDeepAndKeepsThemPlainText() {
        var id = publish(hq, "聊一聊");
        var comments = posts + "/" + id + "/comments";
        var payload = "<img src=x onerror=alert(1)>";
        var first = comment(comments, payload, null);
        var answer = comment(comments, "同意", first);
        comment(comments, "我也同意", answer);
        var page = world.stranger().get(comments).body().get("items");
        assertThat(page.size()).isEqualTo(1);
        assertThat(page.get(0).get("body").asString()).isEqualTo(payload);
        assertThat(page.get(0).get("answers"))
                .extracting(a -> a.get("body").asString())
                .containsExactly("同意", "我也同意");
        assertThat(page.get(0).get("answerCount").asInt()).isEqualTo(2);
        assertThat(count(id, "comments")).isEqualTo(3);

        var neighbour = world.person("邻居");
        assertThat(neighbour.http().delete(comments + "/" + answer).status()).isEqualTo(404);
        assertThat(hq.http().delete(comments + "/" + answer).status()).isEqualTo(204);
        assertThat(world.stranger()
                        .get(comments + "/" + first + "/answers")
                        .body()
                        .at("/items/0/body")
                        .asString())
                .isEmpty();
        assertThat(count(id, "comments")).isEqualTo(2);
        assertThat(member.http()
                        .post(comments, "{\"body\":\"x\",\"parent\":\"1\"}")
                        .problem())
                .isEqualTo("comment-not-found");
    }

    @Test
    void pagesTheFeedAndAnswersNothingToWhoHasItAlready() {
        var ids =
                IntStream.range(0, 5).mapToObj(i -> publish(hq, "第" + i + "篇")).toList();
        var first = world.stranger().get(posts + "?limit=2");
        assertThat(first.body().get("items"))
                .extracting(p -> p.get("title").asString())
                .containsExactly("第4篇", "第3篇");
        var second = world.stranger()
                .get(posts + "?limit=2&after=" + first.body().get("next").asString());
        assertThat(second.body().get("items"))
                .extracting(p -> p.get("title").asString())
                .containsExactly("第2篇", "第1篇");
        var tag = first.raw().headers().firstValue("ETag").orElseThrow();
        var http = world.stranger();
        assertThat(http.send(http.request(posts + "?limit=2")
                                .header("If-None-Match", tag)
                                .build())
                        .status())
                .isEqualTo(304);
        assertThat(member.http()
                        .put(posts + "/" + ids.get(1) + "/bookmark", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(member.http().get(posts + "/bookmarked").body().get("items"))
                .extracting(p -> p.get("title").asString())
                .containsExactly("第1篇");
        assertThat(member.http()
                        .get(posts + "/marks?post=" + String.join(",", ids))
                        .body()
                        .get("bookmarked"))
                .extracting(JsonNode::asString)
                .containsExactly(ids.get(1));
    }

    @Test
    void showsNothingOfOneBrandToAnother() {
        var id = publish(hq, "自家");
        var other = world.person("别家");
        var foreign = "/api/brands/%s/posts".formatted(world.brand(other).id());
        assertThat(other.http().get(foreign + "/" + id).status()).isEqualTo(404);
        assertThat(other.http().put(foreign + "/" + id + "/like", "{}").status())
                .isEqualTo(404);
        assertThat(other.http().post(foreign + "/" + id + "/remove", "{}").status())
                .isEqualTo(404);
        assertThat(other.http()
                        .post(foreign + "/" + id + "/comments", "{\"body\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(other.http().get(foreign + "/" + id + "/comments").status()).isEqualTo(404);
        assertThat(other.http().get(posts + "/" + id + "/source").status()).isEqualTo(404);
    }

    @Test
    void recordsLikesAndCommentsInTheStream() {
        var id = publish(hq, "有人看");
        member.http().put(posts + "/" + id + "/like", "{}");
        member.http().put(posts + "/" + id + "/like", "{}");
        member.http().post(posts + "/" + id + "/comments", "{\"body\":\"好\"}");
        assertThat(db.sql("""
                        select verb from activity.event
                         where brand = :brand and person = :person and post = :post order by verb::text
                        """)
                        .param("brand", brand.value())
                        .param("person", member.id().value())
                        .param("post", Long.parseLong(id))
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("COMMENT", "LIKE");
    }

    private CommunityId community(Player leader, BrandId where) {
        return communities.create(where, Neighbourhood.kitchen(leader.id(), JoinPolicy.OPEN, 500));
    }

    private static String body(String title, String waist, String legs, String origin) {
        return "{\"origin\":%s,\"title\":\"%s\",\"hook\":\"看看\",\"waist\":%s,\"legs\":%s}"
                .formatted(origin, title, JsonMapper.shared().writeValueAsString(waist), legs);
    }

    private JsonNode write(Player author, String title, String waist, String legs) {
        var answer = author.http().post(posts, body(title, waist, legs, "null"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private int steps(String persona) {
        return db.sql("select posts_made from network.persona where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", Long.parseLong(persona))
                .query(Integer.class)
                .single();
    }

    private String problem(String legs) {
        return hq.http().post(posts, body("卡片", "x", legs, "null")).problem();
    }

    private String publish(Player author, String title) {
        var id = write(author, title, "正文", "[]").at("/post/head/id").asString();
        assertThat(author.http().post(posts + "/" + id + "/publish", "{}").status())
                .isEqualTo(200);
        return id;
    }

    private String comment(String comments, String body, @Nullable String parent) {
        var answer = member.http()
                .post(
                        comments,
                        "{\"body\":\"%s\",\"parent\":%s}"
                                .formatted(body, parent == null ? null : "\"" + parent + "\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private List<String> feed() {
        return contents(world.stranger().get(posts).body().get("items"));
    }

    private static List<String> contents(JsonNode items) {
        return items.valueStream().map(post -> post.get("title").asString()).toList();
    }

    private int likes(String id) {
        return count(id, "likes");
    }

    private int count(String id, String what) {
        return db.sql("select likes, comments from content.post_count where brand = :brand and post = :post")
                .param("brand", brand.value())
                .param("post", Long.parseLong(id))
                .query((row, _) -> row.getInt(what))
                .single();
    }
}
