package linli.network;

import static linli.browser.Screen.at;

import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.stereotype.Component;

/** Stores, personas and touchpoints; the brand as visitors see it. */
@Component
class NetworkScreens implements Screens {
    private static final String LINLI = "/b/linli";

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("stores", "/stores"),
                        at("store-closing", "/stores").opening("close-store"),
                        at("store-form", "/stores").opening("open-store"),
                        at("brand-form", "/stores").opening("edit-brand"),
                        at("personas", "/personas"),
                        at("persona-form", "/personas")
                                .after(page ->
                                        page.locator("header.head button").click()),
                        at("touchpoints", "/touchpoints"),
                        at("touchpoint-form", "/touchpoints").opening("new-touchpoint"),
                        at("touchpoint-poster", "/touchpoints")
                                .after(page ->
                                        page.locator("td.acts button").first().click()));
            case OWNER ->
                List.of(
                        at("owner-stores", "/stores"),
                        at("owner-personas", "/personas"),
                        at("owner-touchpoints", "/touchpoints"));
            case OPERATOR -> List.of(at("operator-found", "/found"));
            case FOUNDER -> List.of(at("found", "/found"));
            case FRESH ->
                List.of(
                        at("fresh-stores", "/stores"),
                        at("fresh-personas", "/personas"),
                        at("fresh-touchpoints", "/touchpoints"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case VISITOR ->
                List.of(
                        at("home", "/"),
                        at("brand", LINLI),
                        at("brand-stores", LINLI)
                                .after(page -> page.locator("button.store").click()),
                        at("missing-brand", "/b/nobody").refusing());
            case MEMBER -> List.of(at("home-member", LINLI));
            default -> List.of();
        };
    }
}
