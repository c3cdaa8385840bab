package linli.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A screen of an app as a person meets it.
 *
 * @param name its name in pictures and findings
 * @param path its address below the app's own
 * @param deed what is done there before it is looked at; it is done anew for each look
 * @param refused whether the server refuses something here, which the screen has to say
 * @param inGuide whether the guides show it
 */
public record Screen(String name, String path, Consumer<Page> deed, boolean refused, boolean inGuide) {
    private static final Consumer<Page> NOTHING = page -> {};

    public static Screen at(String name, String path) {
        return new Screen(name, path, NOTHING, false, false);
    }

    /** Whether the page shows what it was opened with, and nothing that a deed or an answer has added. */
    boolean isPlain() {
        return deed == NOTHING && !refused;
    }

    public Screen after(Consumer<Page> next) {
        return new Screen(name, path, deed.andThen(next), refused, inGuide);
    }

    /** After a click on what has the test id. */
    public Screen opening(String testId) {
        return after(page -> page.getByTestId(testId).first().click());
    }

    public Screen refusing() {
        return new Screen(name, path, deed, true, inGuide);
    }

    /** Its first picture goes to {@code docs/images}, too, when those are renewed by {@code -Dpictures.update=true}. */
    public Screen shownInGuide() {
        return new Screen(name, path, deed, refused, true);
    }
}
