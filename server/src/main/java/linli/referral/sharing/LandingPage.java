package linli.referral.sharing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.network.Brand;
import linli.shared.text.Text;
import linli.shared.thing.ThingCard;
import linli.shared.web.CardPage;
import linli.shared.web.Problems;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page that a link opens: rendered here, without script, so that a preview shows it and a cheap phone has it at
 * once. Its style is a file of its own, which browsers keep.
 */
@Component
class LandingPage {
    private static final int LINE_LENGTH = 120;
    /** What previews show for a thing without a picture; they take no vector drawings. */
    private static final String OURS = "/app/icon-512.png";

    /**
     * @param founder the name of who opened the team, if it is one
     * @param sharer the name of who shared it, if somebody did
     * @param path the page's own
     * @param campaigns what the entrance leads to besides, if it is one
     * @param entrance the code of the touchpoint it is reached by, if it is; orders name it
     */
    record Model(
            Brand brand,
            ThingCard subject,
            @Nullable String founder,
            @Nullable String sharer,
            @Nullable String entrance,
            String path,
            List<ThingCard> campaigns,
            Locale locale) {
        boolean chinese() {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        }
    }

    private final Problems texts;
    private final PublicAddress address;

    LandingPage(Problems texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    String render(Model model) {
        var subject = model.subject();
        var title = escape(subject.title().in(model.chinese()));
        var brand = escape(model.brand().name().in(model.chinese()));
        var offering = new Offering(subject, model.founder(), model.brand().zone(), texts, model.locale());
        var line = escape(description(model, offering));
        var app = address(model, subject);
        var image = subject.picture() == null ? "" : "/media/%s/card.jpg".formatted(subject.picture());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <title>%s · %s</title>
                <meta name="description" content="%s">
                <meta property="og:type" content="website">
                <meta property="og:site_name" content="%s">
                <meta property="og:title" content="%s">
                <meta property="og:description" content="%s">
                <meta property="og:url" content="%s">
                <meta property="og:image" content="%s">
                <meta name="theme-color" content="#fbf5ea" media="(prefers-color-scheme: light)">
                <meta name="theme-color" content="#211c19" media="(prefers-color-scheme: dark)">
                <link rel="icon" href="/app/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/landing/landing.css">
                </head>
                <body>
                <main>
                <header><p class="brand">%s</p>%s</header>
                <a class="card" href="%s">
                %s<div class="words"><h1>%s</h1>%s%s%s</div>
                </a>
                <a class="go" href="%s">%s</a>
                %s<p class="small">%s</p>
                </main>
                </body>
                </html>
                """.formatted(
                        model.chinese() ? "zh-CN" : "en",
                        title,
                        brand,
                        line,
                        brand,
                        title,
                        line,
                        escape(address.of(model.path())),
                        escape(address.of(image.isEmpty() ? OURS : image)),
                        brand,
                        shared(model),
                        app,
                        image.isEmpty() ? street() : picture(image, title),
                        title,
                        price(offering),
                        offering.isTeam() ? team(offering) : seats(model),
                        said(model).isBlank() ? "" : "<p class=\"line\">%s</p>".formatted(escape(shorten(said(model)))),
                        app,
                        text(model.locale(), call(offering)),
                        campaigns(model),
                        text(model.locale(), "landing.small"));
    }

    private static String address(Model model, ThingCard thing) {
        return "/app/b/%s%s%s"
                .formatted(
                        model.brand().slug(),
                        thing.path(),
                        model.entrance() == null ? "" : "?entrance=" + model.entrance());
    }

    private static String call(Offering offering) {
        if (offering.isTeam()) {
            return offering.isOpenTeam() ? "landing.join" : "landing.next";
        }
        var subject = offering.subject();
        return subject.figure("quota") == null || !subject.open() ? "landing.open" : "landing.join";
    }

    /** What is sold to those who come in here, and not to everybody. */
    private String campaigns(Model model) {
        if (model.campaigns().isEmpty()) {
            return "";
        }
        var rows = model.campaigns().stream()
                .map(card -> "<li><a href=\"%s\"><span>%s</span>%s</a></li>\n"
                        .formatted(
                                address(model, card),
                                escape(card.title().in(model.chinese())),
                                card.price() == null
                                        ? ""
                                        : "<strong>%s</strong>"
                                                .formatted(escape(Offering.price(card, texts, model.locale())))))
                .collect(Collectors.joining());
        return "<section class=\"here\"><h2>%s</h2>\n<ul>\n%s</ul></section>\n"
                .formatted(text(model.locale(), "landing.here"), rows);
    }

    private String team(Offering offering) {
        var until = offering.until();
        return "<p class=\"opener\">%s</p><p class=\"seats\"><span class=\"team\">%s</span>%s</p><progress max=\"%d\" value=\"%d\"></progress>"
                .formatted(
                        escape(offering.opener()),
                        escape(offering.standing()),
                        escape(until),
                        offering.size(),
                        offering.taken());
    }

    /** What a link that leads nowhere, or nowhere any more, opens. */
    String renderMissing(Locale locale) {
        return CardPage.render(
                locale,
                texts.text("landing.missing", locale),
                texts.text("landing.missing.hint", locale),
                "<a class=\"go\" href=\"/app/\">%s</a>\n".formatted(text(locale, "landing.home")));
    }

    private static String picture(String address, String title) {
        return "<img src=\"%s\" alt=\"%s\" width=\"640\" height=\"640\" fetchpriority=\"high\">\n"
                .formatted(address, title);
    }

    /** A street of our own for what has no picture. */
    private static String street() {
        return "<img class=\"street\" src=\"/landing/street.svg\" alt=\"\" width=\"640\" height=\"360\">\n";
    }

    private String shared(Model model) {
        return model.sharer() == null
                ? ""
                : "<p class=\"by\">%s</p>".formatted(escape(texts.text("share.by", model.locale(), model.sharer())));
    }

    private String price(Offering offering) {
        var price = offering.subject().price();
        if (price == null) {
            return "";
        }
        var was = offering.subject().was();
        var saving = offering.saving();
        return "<p class=\"price\"><strong>%s</strong>%s%s</p>"
                .formatted(
                        escape(offering.price()),
                        was == null || was.compareTo(price) <= 0 ? "" : " <s>%s</s>".formatted(was.written()),
                        saving.isEmpty() ? "" : " <span class=\"saving\">%s</span>".formatted(escape(saving)));
    }

    private String seats(Model model) {
        var sold = model.subject().figure("sold");
        if (sold == null) {
            return "";
        }
        var size = model.subject().figure("teamSize");
        var team = size == null
                ? ""
                : "<span class=\"team\">%s</span>".formatted(escape(texts.text("landing.team", model.locale(), size)));
        return "<p class=\"seats\">%s%s</p>".formatted(team, escape(texts.text("landing.sold", model.locale(), sold)));
    }

    /** The price first, for previews cut it. */
    private String description(Model model, Offering offering) {
        var subject = model.subject();
        var brand = model.brand().name().in(model.chinese());
        var said =
                said(model).isBlank() ? texts.text("landing.description", model.locale(), brand) : shorten(said(model));
        return Stream.concat(offering.facts().stream(), Stream.of(said)).collect(Collectors.joining(" · "));
    }

    private static String said(Model model) {
        return model.subject().line().in(model.chinese());
    }

    private static String shorten(String line) {
        var flat = line.strip().replaceAll("\\s+", " ");
        var cut = Text.cut(flat, LINE_LENGTH);
        return cut.length() < flat.length() ? cut + "…" : flat;
    }

    private String text(Locale locale, String key) {
        return escape(texts.text(key, locale));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
