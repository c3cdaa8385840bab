package linli.insight;

import static linli.browser.Screen.at;

import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Screen;
import linli.browser.Screens;
import org.springframework.stereotype.Component;

/** The boards of HQ and of stores. */
@Component
class InsightScreens implements Screens {
    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS -> List.of(at("board", "/").shownInGuide(), at("board-page", "/board"));
            case OWNER -> List.of(at("owner-board", "/"), at("owner-board-page", "/board"));
            case CLERK -> List.of(at("clerk-start", "/"));
            case FRESH -> List.of(at("fresh-board", "/"));
            default -> List.of();
        };
    }
}
