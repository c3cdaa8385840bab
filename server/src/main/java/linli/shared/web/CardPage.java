package linli.shared.web;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A page that says one thing, in the look of those that links lead to. */
public final class CardPage {
    private CardPage() {}

    /** @param below HTML that stands below the card */
    public static String render(Locale locale, String title, String hint, String below) {
        var escaped = HtmlUtils.htmlEscape(title, "UTF-8");
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="icon" href="/app/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/landing/landing.css">
                </head>
                <body>
                <main>
                <div class="card">
                <img class="street" src="/landing/street.svg" alt="" width="640" height="360">
                <div class="words"><h1>%s</h1><p class="line">%s</p></div>
                </div>
                %s</main>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN",
                        escaped,
                        escaped,
                        HtmlUtils.htmlEscape(hint, "UTF-8"),
                        below);
    }
}
