package linli.payment.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import linli.shared.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page where a charge is decided; it needs no script. */
@Component
class SandboxPage {
    private final Problems texts;

    SandboxPage(Problems texts) {
        this.texts = texts;
    }

    String render(SandboxCharge charge, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="/payment/sandbox.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p class="notice" role="note">%s</p>
                <dl>
                <dt>%s</dt><dd class="amount">%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd class="number">%s</dd>
                </dl>
                %s
                <p><a href="%s">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage().equals("en") ? "en" : "zh-CN",
                        text("title", locale),
                        text("title", locale),
                        text("notice", locale),
                        text("amount", locale),
                        HtmlUtils.htmlEscape(charge.amount().written()),
                        text("merchant", locale),
                        HtmlUtils.htmlEscape(charge.merchant()),
                        text("order", locale),
                        HtmlUtils.htmlEscape(charge.order()),
                        state(charge, locale),
                        HtmlUtils.htmlEscape(charge.wayBack()),
                        text("back", locale));
    }

    private String state(SandboxCharge charge, Locale locale) {
        var choice = charge.choice();
        if (choice != null) {
            return "<p class=\"state\" role=\"status\">%s <strong>%s</strong></p>"
                    .formatted(text("decided", locale), text(choice.name(), locale));
        }
        if (charge.expired()) {
            return "<p class=\"state\" role=\"status\">%s</p>".formatted(text("expired", locale));
        }
        return """
                <form method="post">
                <h2>%s</h2>
                %s
                </form>""".formatted(
                        text("choose", locale),
                        Arrays.stream(SandboxChoice.values())
                                .map(each -> button(each, locale))
                                .collect(Collectors.joining("\n")));
    }

    private String button(SandboxChoice choice, Locale locale) {
        return "<button name=\"choice\" value=\"%s\">%s <small>%s</small></button>"
                .formatted(choice, text(choice.name(), locale), text(choice + ".note", locale));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.text("sandbox." + key, locale));
    }
}
