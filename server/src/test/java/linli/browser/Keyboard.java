package linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Whoever leaves the mouse alone: goes on by a key until what is meant has the focus, and presses it. */
record Keyboard(Page page) {
    private static final int PATIENCE = 80;

    void until(String key, Locator wanted) {
        wanted.first().waitFor();
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press(key);
            if (Boolean.TRUE.equals(wanted.first()
                    .evaluate("each => each === document.activeElement || each.contains(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("never came to " + wanted);
    }

    void press(Locator wanted) {
        until("Tab", wanted);
        page.keyboard().press("Enter");
    }

    void type(Locator field, String text) {
        until("Tab", field);
        page.keyboard().insertText(text);
    }

    /** To what waits, from wherever no field has the keys. */
    void today() {
        page.keyboard().press("g");
        page.keyboard().press("t");
        page.getByTestId("waits").waitFor();
    }

    /** To the same by the link above, from a field that has the keys. */
    void goHome() {
        until("Shift+Tab", page.locator("a.home"));
        page.keyboard().press("Enter");
        page.getByTestId("waits").waitFor();
    }

    /** Opens what waits from the page of what waits. */
    void begin(String work) {
        until("ArrowDown", page.getByTestId("waiting-" + work));
        page.keyboard().press("Enter");
    }

    /** Opens the first row of a list. */
    void openFirst() {
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }

    /** Agrees to a question over the page. */
    void agree() {
        page.locator(".el-message-box").waitFor();
        page.keyboard().press("Enter");
        page.locator(".el-message-box").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
