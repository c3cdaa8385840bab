package linli.identity.trail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linli.shared.Ids;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import tools.jackson.databind.JsonNode;

/** An act and the names of those things that it tells by their numbers. */
record NamedAct(AuditCard act, Map<Thing, ThingCard> names) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{9,17}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,23}");
    private static final Pattern REFERENCE = Pattern.compile(KIND + ":[1-9][0-9]{0,17}");

    /** The details that are called by the kind of what they name. */
    private static final Set<String> KINDS =
            Set.of("store", "product", "campaign", "community", "post", "persona", "group", "touchpoint", "variant");

    /** What the act's details may name; what the directory does not know stays a number. */
    static Stream<Thing> things(AuditCard act) {
        return act.details().propertyStream().flatMap(detail -> things(act, detail.getKey(), detail.getValue()));
    }

    private static Stream<Thing> things(AuditCard act, String key, JsonNode value) {
        var written = value.asString("");
        if (REFERENCE.matcher(written).matches()) {
            return Stream.of(Thing.valueOf(written));
        }
        if (!NUMBER.matcher(written).matches()) {
            return Stream.empty();
        }
        return kinds(act, key).map(kind -> new Thing(new Kind(kind), Ids.parse(written)));
    }

    private static Stream<String> kinds(AuditCard act, String key) {
        return switch (key) {
            case "owner" -> Stream.of("STORE");
            case "scope" -> Stream.of("STORE", "COMMUNITY", "BRAND");
            case "subject" -> Stream.of(act.details().path("for").asString("")).filter(KIND.asMatchPredicate());
            default -> KINDS.contains(key) ? Stream.of(key.toUpperCase(Locale.ROOT)) : Stream.empty();
        };
    }

    /** What it is called that the detail tells by its number or reference. */
    Optional<Bilingual> name(String key, JsonNode value) {
        return things(act, key, value)
                .flatMap(thing -> Stream.ofNullable(names.get(thing)))
                .map(ThingCard::title)
                .findFirst();
    }
}
