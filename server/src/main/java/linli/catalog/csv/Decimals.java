package linli.catalog.csv;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linli.shared.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people and spreadsheets write them, only where no other number can be meant: {@code 1,299.00} and
 * {@code 1.299,00} are one number, {@code 19,9} has one decimal, {@code 1.2.3} is none.
 */
final class Decimals {
    private static final Pattern PARTS =
            Pattern.compile("(?<before>[^0-9.,+\\-]*)(?<sign>[+\\-]?)(?<between>[^0-9.,+\\-]*)"
                    + "(?<number>\\.?[0-9][0-9.,'’ ]*)(?<after>[^0-9]*)");

    private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]*)?|\\.[0-9]+");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+\\.[0-9]*|[1-9][0-9]{0,2}(,[0-9]{3}){2,}|"
                    + "[1-9][0-9]?(,[0-9]{2})+,[0-9]{3}(\\.[0-9]*)?");
    private static final Pattern DOT_GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+,[0-9]*|[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}");
    private static final Pattern SPACE_GROUPS = Pattern.compile("[1-9][0-9]{0,2}([ '’][0-9]{3})+([.,][0-9]{1,2})?");
    private static final Pattern COMMA_DECIMALS = Pattern.compile("[0-9]+,[0-9]{1,2}|0,[0-9]+");
    private static final Pattern ONE_COMMA = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private static final Set<String> YUAN = Set.of("¥", "元", "cny", "rmb", "人民币", "块");
    private static final Set<String> DOLLAR = Set.of("$", "us$", "usd", "美元");
    private static final int LONGEST = 60;

    private Decimals() {}

    /**
     * A number and what stood around it.
     *
     * @param guessed whether one comma before three digits was taken as that of thousands
     * @param unit what stands before or after the number, in lower case; empty if nothing does
     */
    record Reading(BigDecimal value, boolean guessed, String unit) {

        /** Whether the unit is no sign of another currency than this; nothing at all is none. */
        boolean isIn(Currency currency) {
            return unit.isEmpty() || (currency == Currency.CNY ? YUAN : DOLLAR).contains(unit);
        }

        boolean hasCurrency() {
            return YUAN.contains(unit) || DOLLAR.contains(unit) || unit.chars().anyMatch(Decimals::isCurrencySign);
        }
    }

    static Optional<Reading> read(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        if (text.startsWith("'")) {
            text = text.substring(1);
        }
        var parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        var unit = unit(parts.group("before"), parts.group("between"), parts.group("after"));
        var number = parts.group("number").strip();
        var plain = plain(number);
        if (unit == null || plain == null) {
            return Optional.empty();
        }
        var value = new BigDecimal(parts.group("sign").equals("-") ? "-" + plain : plain);
        return Optional.of(new Reading(value, ONE_COMMA.matcher(number).matches(), unit));
    }

    private static @Nullable String unit(String... around) {
        var unit = "";
        for (var part : around) {
            var stripped = part.strip().toLowerCase(Locale.ROOT);
            if (!stripped.isEmpty() && !unit.isEmpty()) {
                return null;
            }
            unit += stripped;
        }
        return unit;
    }

    private static @Nullable String plain(String number) {
        if (PLAIN.matcher(number).matches()) {
            return ended(number);
        }
        if (COMMA_GROUPS.matcher(number).matches() || ONE_COMMA.matcher(number).matches()) {
            return ended(number.replace(",", ""));
        }
        if (DOT_GROUPS.matcher(number).matches()) {
            return ended(number.replace(".", "").replace(',', '.'));
        }
        if (SPACE_GROUPS.matcher(number).matches()) {
            return number.replaceAll("[ '’]", "").replace(',', '.');
        }
        return COMMA_DECIMALS.matcher(number).matches() ? number.replace(',', '.') : null;
    }

    private static String ended(String number) {
        return number.endsWith(".") ? number + "0" : number;
    }

    private static boolean isCurrencySign(int character) {
        return Character.getType(character) == Character.CURRENCY_SYMBOL;
    }
}
