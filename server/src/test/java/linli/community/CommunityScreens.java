package linli.community;

import static linli.browser.Screen.at;

import com.microsoft.playwright.Page;
import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.stereotype.Component;

/** Communities, their groups and rosters. */
@Component
class CommunityScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;

    CommunityScreens(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("communities", "/communities"),
                        at("community", community()),
                        at("community-members", community() + "?tab=members"),
                        at("group-name", community())
                                .after(page ->
                                        page.getByTestId("rename-group").first().click()),
                        at("member-card", community() + "?tab=members")
                                .after(page -> page.locator("tbody button.face")
                                        .first()
                                        .click()),
                        at("community-invitations", community() + "?tab=invitations"),
                        at("community-requests", community() + "?tab=requests"),
                        at("community-form", "/communities")
                                .after(page ->
                                        page.locator("header.head button").click()),
                        at("join-requests", "/join-requests"),
                        at("rosters", "/rosters"),
                        at("roster-report", "/rosters").after(CommunityScreens::tryARoster),
                        at("missing-community", "/communities/1").refusing());
            case OWNER -> List.of(at("owner-communities", "/communities"));
            case FRESH ->
                List.of(
                        at("fresh-communities", "/communities"),
                        at("fresh-join-requests", "/join-requests"),
                        at("fresh-rosters", "/rosters"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case VISITOR ->
                List.of(
                        at("communities", LINLI + "/communities"),
                        at("community", LINLI + community()),
                        at("missing-community", LINLI + "/communities/1").refusing());
            case MEMBER ->
                List.of(
                        at("communities-member", LINLI + "/communities"),
                        at("group", group()),
                        at("group-mention", group())
                                .after(page -> page.getByTestId("say").fill("@")),
                        at("group-show", group()).opening("show"),
                        at("group-message", group())
                                .after(page -> page.locator("[aria-haspopup=menu]")
                                        .first()
                                        .dispatchEvent("click")));
            case NEWCOMER ->
                List.of(at(
                                "group-foreign",
                                LINLI + "/groups/"
                                        + demonstration.one("select id from community.seat_group order by id limit 1"))
                        .refusing());
            case BUYER ->
                List.of(
                        at("welcome", street.path("/communities/" + street.joins()))
                                .after(CommunityScreens::joinAnew),
                        at("invite", street.path("/communities/" + street.invites()))
                                .opening("share"),
                        at(
                                "group-empty",
                                street.path("/groups/"
                                        + demonstration.one(
                                                "select id from community.seat_group where community = %s limit 1"
                                                        .formatted(street.joins())))));
            default -> List.of();
        };
    }

    private String community() {
        return "/communities/" + demonstration.one("select id from community.community order by id limit 1");
    }

    private String group() {
        return LINLI + "/groups/" + demonstration.one("""
                select seat_group from community.membership where person = %s order by joined_at limit 1
                """.formatted(demonstration.person("xiaozhou")));
    }

    private static void tryARoster(Page page) {
        page.getByTestId("rosters").setInputFiles(Demonstration.file("一群.csv", """
                昵称,手机号
                阿梅,13800000001
                老周,13800000002
                阿梅,13800000001
                没留电话的邻居,
                """));
        page.getByTestId("apply").waitFor();
    }

    private static void joinAnew(Page page) {
        page.getByTestId("leave").click();
        page.locator(".van-dialog__confirm").click();
        page.getByTestId("join").click();
        page.getByTestId("go-in").waitFor();
    }
}
