package linli.content;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts. */
@Component
class ContentScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;
    private final JdbcClient db;

    ContentScreens(Demonstration demonstration, JdbcClient db) {
        this.demonstration = demonstration;
        this.db = db;
    }

    @Override
    public void prepare() {
        if (find("HIDDEN").isPresent()) {
            return;
        }
        var hidden = demonstration
                .as(demonstration.person("hq"))
                .post(
                        "/api/brands/%s%s/hide".formatted(demonstration.brand(), theirs("PUBLISHED")),
                        "{\"reason\":\"ADVERTISING\",\"note\":\"请去掉文末的电话。\"}");
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("posts", "/posts"),
                        at("posts-hidden", "/posts?state=HIDDEN"),
                        at("post-new", "/posts/new"),
                        at("post", "/posts/" + demonstration.one("select id from content.post order by id limit 1")),
                        at("post-theirs", theirs("PUBLISHED")),
                        at("post-hide", theirs("PUBLISHED")).opening("hide"),
                        at("post-feature", theirs("PUBLISHED")).opening("feature"),
                        at("post-hidden", theirs("HIDDEN")),
                        at("missing-post", "/posts/1").refusing());
            case OWNER -> List.of(at("owner-posts", "/posts"));
            case FRESH -> List.of(at("fresh-posts", "/posts"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case VISITOR ->
                List.of(
                        at("posts", LINLI + "/posts"),
                        at("post", discussed()),
                        at("missing-post", LINLI + "/posts/1").refusing());
            case MEMBER ->
                List.of(
                        at("posts-member", LINLI + "/posts"),
                        at("comment", discussed()).opening("comment"),
                        at("share-link", discussed()).opening("share"),
                        at("share-poster", discussed()).opening("share").after(ContentScreens::poster),
                        at("write", LINLI + "/write"),
                        at("write-card", LINLI + "/write").opening("add-card"));
            case AUTHOR -> List.of(at("posts-author", LINLI + "/posts?of=mine"));
            case NEWCOMER -> List.of(at("posts-empty", LINLI + "/posts?of=mine"));
            case BUYER ->
                List.of(
                        at("draft", street.path("/posts/" + street.draft())).refusing(),
                        at("hidden", street.path("/posts/" + street.hidden())).refusing(),
                        at("featured", street.path("/posts/" + street.featured())),
                        at("posts-featured", street.path("/posts")),
                        at("posts-mine", street.path("/posts?of=mine")),
                        at("edit", street.path("/write/" + street.draft())),
                        at("preview", street.path("/write/" + street.draft())).opening("preview"));
            default -> List.of();
        };
    }

    /** A member's post in the state. */
    private String theirs(String state) {
        return "/posts/" + find(state).orElseThrow();
    }

    private Optional<Long> find(String state) {
        return db.sql("""
                select p.id from content.post p join network.brand b on b.id = p.brand and b.slug = 'linli'
                 where p.state = :state and p.origin = 'UGC' order by p.id limit 1
                """).param("state", state).query(Long.class).optional();
    }

    private String discussed() {
        return LINLI + "/posts/" + demonstration.one("""
                select p.id from content.post p join content.post_count c on c.brand = p.brand and c.post = p.id
                 where p.state = 'PUBLISHED' order by c.comments desc, p.id limit 1
                """);
    }

    private static void poster(Page page) {
        page.locator(".switch button").last().click();
        page.locator("img.poster").waitFor();
        page.waitForFunction("() => document.querySelector('img.poster').complete");
    }
}
