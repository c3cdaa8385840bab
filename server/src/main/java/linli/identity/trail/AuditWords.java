package linli.identity.trail;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.listing.Sheet.Reading;
import linli.shared.listing.ValueWords;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells what an act was done with in words, as the page does. */
@Component
class AuditWords {
    /** Whose words the values of an act are told in, by what its name begins with. */
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("grant", "identity"),
            Map.entry("role", "identity"),
            Map.entry("text", "identity"),
            Map.entry("stock", "catalog"),
            Map.entry("product", "catalog"),
            Map.entry("variant", "catalog"),
            Map.entry("payee", "ledger"),
            Map.entry("withdrawal", "ledger"),
            Map.entry("pickup", "ordering"),
            Map.entry("refund", "ordering"),
            Map.entry("day", "ordering"),
            Map.entry("plan", "referral"),
            Map.entry("binding-policy", "referral"),
            Map.entry("campaign", "campaign"),
            Map.entry("store", "network"),
            Map.entry("pin", "community"),
            Map.entry("post", "content"));

    /** What somebody wrote is told as it is. */
    private static final Set<String> WRITTEN = Set.of(
            "note",
            "noteEn",
            "reference",
            "title",
            "titleEn",
            "seoTitle",
            "seoDescription",
            "vendor",
            "category",
            "taxonomy",
            "tag",
            "tags",
            "scenes",
            "sku",
            "barcode",
            "options",
            "variants",
            "link",
            "file");

    private static final Set<String> RATES = Set.of("seller1", "seller2", "leader", "store", "author");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern SEVERAL = Pattern.compile("\\[([A-Z0-9_, ]+)]");
    private static final Pattern THING = Pattern.compile("([A-Z_]+):([1-9][0-9]*)");

    private final ValueWords words;

    AuditWords(ValueWords words) {
        this.words = words;
    }

    String label(String key, Reading in) {
        return in.text("identity.audit.key." + key, key);
    }

    String act(String action, Reading in) {
        return in.text("identity.act." + action, action);
    }

    String told(NamedAct named, String key, JsonNode value, Reading in) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.has("minor") && value.has("currency")) {
            var money = new Money(
                    value.get("minor").asLong(),
                    Currency.valueOf(value.get("currency").asString()));
            return money.decimal().toPlainString() + " " + money.currency();
        }
        if (key.equals("owner") && value.isObject()) {
            return told(named, key, value.path("id"), in);
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(part -> label(part.getKey(), in) + " " + told(named, part.getKey(), part.getValue(), in))
                    .collect(joining(", "));
        }
        if (value.isArray()) {
            return value.valueStream().map(part -> told(named, key, part, in)).collect(joining(", "));
        }
        if (value.isNumber() && RATES.contains(key)) {
            return BigDecimal.valueOf(value.asLong(), 2).stripTrailingZeros().toPlainString() + "%";
        }
        return named.name(key, value)
                .map(name -> in.of(name) + " (" + number(value.asString()) + ")")
                .orElseGet(() -> written(named.act(), key, value.asString(), in));
    }

    /** By it the page finds the act again. */
    private static String number(String written) {
        return written.substring(written.indexOf(':') + 1);
    }

    private String written(AuditCard act, String key, String value, Reading in) {
        if (WRITTEN.contains(key)) {
            return value;
        }
        return switch (key) {
            case "person", "owner" -> Optional.ofNullable(act.personName()).orElse(value);
            case "action" -> act(value, in);
            case "parts" -> label(value, in);
            case "permissions" -> in.text("permission." + value, value);
            case "list" ->
                worded("identity", "list", value.replace('.', '-'), in).orElse(value);
            case "act" ->
                worded("identity", "bulk", value.replace('.', '-'), in).orElse(value);
            default -> of(act, key, value, in);
        };
    }

    private String of(AuditCard act, String key, String value, Reading in) {
        if (value.equals("true")) {
            return in.text("identity.audit.yes");
        }
        if (value.equals("false")) {
            return in.text("identity.audit.no");
        }
        if (value.equals("everywhere") && key.equals("where")) {
            return in.text("identity.audit.everywhere");
        }
        var several = SEVERAL.matcher(value);
        if (several.matches()) {
            return Stream.of(several.group(1).split(", "))
                    .map(each -> of(act, key, each, in))
                    .collect(joining(", "));
        }
        var thing = THING.matcher(value);
        if (thing.matches()) {
            return kind(thing.group(1), in) + " " + thing.group(2);
        }
        return CONSTANT.matcher(value).matches()
                ? worded(module(act), key, value, in).orElseGet(() -> kind(value, in))
                : value;
    }

    private static String kind(String kind, Reading in) {
        return in.text("identity.audit.kind." + kind, kind);
    }

    private Optional<String> worded(String module, String property, String value, Reading in) {
        return words.find(module, property, value).map(in::text);
    }

    /** What was done to a list is told in the words of the list's module. */
    private static String module(AuditCard act) {
        var list = act.details().path("list").asString(act.details().path("act").asString(""));
        return list.isEmpty() ? MODULES.getOrDefault(act.action().split("\\.", 2)[0], "") : list.split("\\.", 2)[0];
    }
}
