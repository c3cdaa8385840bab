package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/** What somebody reads whose address opens more pages than a limit allows. */
@Component
class BusyPage {
    private final Problems texts;
    private final LocaleResolver locales;

    BusyPage(Problems texts, LocaleResolver locales) {
        this.texts = texts;
        this.locales = locales;
    }

    void write(RateLimits.Limit limit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RateLimits.seconds(limit.interval()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(render(locales.resolveLocale(request)).getBytes(StandardCharsets.UTF_8));
    }

    private String render(Locale locale) {
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
                </main>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage().equals("en") ? "en" : "zh-CN",
                        text("busy.title", locale),
                        text("busy.title", locale),
                        text("busy.hint", locale));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.text(key, locale), "UTF-8");
    }
}
