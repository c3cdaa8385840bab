package linli.referral.sharing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import linli.campaign.TeamId;
import linli.identity.People;
import linli.shared.thing.ThingCard;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a shared thing offers, in words for those who were sent it.
 *
 * @param founder the name of who opened it; null if it is nobody's
 * @param zone of the brand, in which moments are told
 */
record Offering(ThingCard subject, @Nullable String founder, ZoneId zone, Problems texts, Locale locale) {

    /** The name of who opened the thing; null if it is nobody's. */
    static @Nullable String founder(ThingCard subject, People people) {
        var by = subject.by();
        return by == null ? null : people.card(by).name();
    }

    boolean isTeam() {
        return subject.kind().equals(TeamId.KIND);
    }

    /** Whether somebody can still join, if it is a team. */
    boolean isOpenTeam() {
        return isTeam() && subject.open();
    }

    private long missing() {
        return Objects.requireNonNullElse(subject.figure("placesLeft"), 0L);
    }

    long size() {
        return Objects.requireNonNullElse(subject.figure("teamSize"), 0L);
    }

    /** How many places of the team are taken. */
    long taken() {
        return size() - missing();
    }

    /** Such as {@code 小周 opened a team of 3}; empty if it is no team. */
    String opener() {
        return isTeam() && founder != null ? text("landing.opener", founder, size()) : "";
    }

    /** How far a team is; empty if it is none. */
    String standing() {
        if (!isTeam()) {
            return "";
        }
        return switch (subject.state()) {
            case "OPEN" -> isOpenTeam() ? text("landing.missing-places", missing()) : text("landing.not-now");
            case "COMPLETED" -> text("landing.complete");
            case "FORMING" -> text("landing.forming");
            default -> text("landing.ended");
        };
    }

    /** Until when a team can be joined; empty if it cannot. */
    String until() {
        Instant end = subject.until();
        return end == null || !isOpenTeam()
                ? ""
                : text(
                        "landing.until",
                        DateTimeFormatter.ofPattern(text("landing.moment"), locale)
                                .format(end.atZone(zone)));
    }

    /** What it costs, or from what on; empty if it costs nothing that there is to tell. */
    String price() {
        return price(subject, texts, locale);
    }

    static String price(ThingCard thing, Problems texts, Locale locale) {
        var price = thing.price();
        if (price == null) {
            return "";
        }
        return thing.from() ? texts.text("landing.from", locale, price.written()) : price.written();
    }

    /** How much less it costs than before; empty if it does not. */
    String saving() {
        var price = subject.price();
        var was = subject.was();
        return price == null || was == null || was.compareTo(price) <= 0
                ? ""
                : text("landing.saving", was.minus(price).written());
    }

    /** The price and all of that, as a line each, for where there is little room. */
    List<String> facts() {
        var price = subject.price();
        var lines = new ArrayList<String>();
        if (price != null) {
            lines.add(joined(List.of(price(), saving())));
        }
        var team = joined(List.of(standing(), until()));
        if (!team.isEmpty()) {
            lines.add(team);
        }
        return lines;
    }

    /** In one line, without what there is nothing to say of. */
    static String joined(List<String> parts) {
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private String text(String key, Object... arguments) {
        return texts.text(key, locale, arguments);
    }
}
