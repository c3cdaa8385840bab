package linli.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The brand's posts as staff looks through them, and does something to all that it found. */
@LinliTest
class PostListTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient db;

    Shop.Open open;
    Http hq;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 1);
        hq = open.hq().http();
    }

    @Test
    void findsPostsByTheirWordsTheirAuthorStateAndOrigin() {
        var member = shop.buyer(world, open.brand(), 1);
        db.sql("update identity.person set name = '梅子姐' where id = :id")
                .param("id", member.id().value())
                .update();
        var jam = publish(hq, "熬一锅青梅酱", "酸酸甜甜");
        var walk = publish(member.http(), "傍晚散步", "河边");
        var draft = draft(hq, "还没写完");
        assertThat(found("q=青梅")).containsExactly(jam);
        assertThat(found("q=甜")).containsExactly(jam);
        assertThat(found("q=梅子姐")).as("by its author").containsExactly(walk);
        assertThat(found("q=梅")).as("both by their words and by their author").containsExactly(walk, jam);
        assertThat(found("state=DRAFT")).containsExactly(draft);
        assertThat(found("origin=UGC")).containsExactly(walk);
        assertThat(found("")).containsExactly(draft, walk, jam);
        hq.put(open.path("/posts/" + walk + "/feature"), "{\"note\":\"好看\"}");
        assertThat(found("featured=true")).containsExactly(walk);
        assertThat(hq.get(open.path("/posts/manage/count?" + encoded("q=梅")))
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(ids(world.stranger()
                        .get(open.path("/posts?" + encoded("q=散步")))
                        .body()))
                .containsExactly(walk);
        assertThat(ids(world.stranger()
                        .get(open.path("/posts?" + encoded("q=写完")))
                        .body()))
                .as("no draft")
                .isEmpty();
        var file = hq.get(open.path("/posts/manage/export?format=CSV&language=EN&state=PUBLISHED"))
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(3);
        assertThat(file.get(1)).startsWith("傍晚散步,河边,Published,From a neighbour,梅子姐,,");
        assertThat(hq.get(open.path("/posts/manage?state=GONE")).status()).isEqualTo(400);
    }

    @Test
    void hidesAllThatAFilterFindsAndTellsWhatItLeft() {
        for (int i = 0; i < 103; i++) {
            publish(hq, "特价 " + i, "");
        }
        var kept = publish(hq, "别的", "");
        var words = encoded("q=特价&state=PUBLISHED");
        var first = hide(words, 103, null);
        assertThat(first.get("done").asInt()).isEqualTo(100);
        var second = hide(words, 103, first.get("next").asString());
        assertThat(second.get("done").asInt()).isEqualTo(3);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(found("state=PUBLISHED")).containsExactly(kept);
        var again = hide(encoded("q=特价"), 103, null);
        assertThat(again.get("done").asInt()).isZero();
        assertThat(again.at("/refused/0/title").asString()).startsWith("特价");
        assertThat(again.at("/refused/0/reason").asString()).isNotBlank();
        var trail = hq.get(open.path("/audit?limit=1")).body().at("/items/0");
        assertThat(trail.get("action").asString()).isEqualTo("list.changed");
        assertThat(trail.at("/details/act").asString()).isEqualTo("content.posts.hide");
        assertThat(trail.at("/details/refused").asInt()).isEqualTo(100);
        var shown = hq.post(open.path("/posts/manage/unhide?" + encoded("q=特价")), "{\"seen\":103,\"after\":null}");
        assertThat(shown.body().get("done").asInt()).isEqualTo(100);
    }

    @Test
    void refusesWhatFindsMuchMoreThanWasSeenAndDoesNothing() {
        for (int i = 0; i < 8; i++) {
            publish(hq, "特价 " + i, "");
        }
        var refused = hq.post(
                open.path("/posts/manage/hide?" + encoded("q=特价")),
                "{\"step\":{\"seen\":2,\"after\":null},\"reason\":\"UNTRUE\",\"note\":\"\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("list-changed");
        assertThat(found("state=HIDDEN")).isEmpty();
        assertThat(hide(encoded("q=特价"), 7, null).get("done").asInt())
                .as("one that came meanwhile")
                .isEqualTo(8);
        var member = shop.buyer(world, open.brand(), 1).http();
        assertThat(member.post(open.path("/posts/manage/unhide"), "{\"seen\":8,\"after\":null}")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode hide(String filter, int seen, @Nullable String after) {
        var step = "{\"seen\":%d,\"after\":%s}".formatted(seen, after == null ? "null" : "\"" + after + "\"");
        var answer = hq.post(
                open.path("/posts/manage/hide?" + filter),
                "{\"step\":" + step + ",\"reason\":\"UNTRUE\",\"note\":\"\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String draft(Http author, String title) {
        return draft(author, title, "");
    }

    private String draft(Http author, String title, String hook) {
        return author.post(
                        open.path("/posts"),
                        "{\"origin\":null,\"persona\":null,\"title\":\"%s\",\"hook\":\"%s\",\"cover\":null,\"waist\":\"\",\"legs\":[]}"
                                .formatted(title, hook))
                .body()
                .at("/post/head/id")
                .asString();
    }

    private String publish(Http author, String title, String hook) {
        var post = draft(author, title, hook);
        assertThat(author.post(open.path("/posts/" + post + "/publish"), "").status())
                .isEqualTo(200);
        return post;
    }

    private List<String> found(String filter) {
        var answer = hq.get(open.path("/posts/manage?" + encoded(filter)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ids(answer.body());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(post -> post.get("id").asString())
                .toList();
    }

    private static String encoded(String query) {
        return query.codePoints()
                .mapToObj(Character::toString)
                .map(each -> each.length() == 1 && each.charAt(0) < 128
                        ? each
                        : URLEncoder.encode(each, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }
}
