package linli.identity;

import static linli.browser.Screen.at;

import com.microsoft.playwright.Page;
import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.stereotype.Component;

/** Accounts and staff. */
@Component
class IdentityScreens implements Screens {
    private static final String LINLI = "/b/linli";

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("staff", "/staff"),
                        at("staff-form", "/staff")
                                .after(page ->
                                        page.locator("header.head button").click()),
                        at("roles", "/roles"),
                        at("role-form", "/roles").opening("new-role"),
                        at("audit", "/audit"),
                        at("account", "/account"));
            case CLERK -> List.of(at("clerk-account", "/account"), at("clerk-forbidden", "/roles"));
            case OPERATOR ->
                List.of(
                        at("operator-account", "/account"),
                        at("public-address", "/public-address"),
                        at("installation-audit", "/audit"),
                        at("texts", "/texts"),
                        at("text-form", "/texts").opening("write-text"));
            case FRESH ->
                List.of(
                        at("first", "/first"),
                        at("fresh-staff", "/staff"),
                        at("fresh-roles", "/roles"),
                        at("fresh-audit", "/audit"));
            case STRANGER ->
                List.of(
                        at("sign-in", "/sign-in"),
                        at("sign-in-code", "/sign-in").opening("by-code"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case VISITOR ->
                List.of(
                        at("sign-in", LINLI).opening("sign-in"),
                        at("me-visitor", LINLI + "/me"),
                        at("terms", "/legal/TERMS"),
                        at("privacy", "/legal/PRIVACY"));
            case MEMBER ->
                List.of(
                        at("me", LINLI + "/me"),
                        at("profile", LINLI + "/me/profile"),
                        at("leave", LINLI + "/me/leave"),
                        at("devices", LINLI + "/me/devices"),
                        at("bind", LINLI + "/me/devices").after(page -> changing(page, "phone")),
                        at("password", LINLI + "/me/devices").after(page -> changing(page, "password")));
            case LEADER -> List.of(at("me-leader", LINLI + "/me"));
            default -> List.of();
        };
    }

    private static void changing(Page page, String way) {
        page.getByTestId(way).locator("button").click();
    }
}
