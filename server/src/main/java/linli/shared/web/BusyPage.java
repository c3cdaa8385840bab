package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

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
        var locale = locales.resolveLocale(request);
        var page = CardPage.render(locale, texts.text("busy.title", locale), texts.text("busy.hint", locale), "");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
