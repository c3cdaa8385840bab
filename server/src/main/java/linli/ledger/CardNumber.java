package linli.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a bank card (ISO/IEC 7812): 12 to 19 digits, the last of which makes the Luhn sum a multiple of ten. */
record CardNumber(String digits) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{11,18}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ -]");
    private static final int TAIL = 4;

    /** Reads it as people type it, with spaces or hyphens between the digits. */
    static Optional<CardNumber> parse(String typed) {
        var digits = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        return NUMBER.matcher(digits).matches() && luhn(digits) % 10 == 0
                ? Optional.of(new CardNumber(digits))
                : Optional.empty();
    }

    /** Every second digit from the right counts twice, and a sum of two digits as their sum. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int counted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    String masked() {
        return "**** " + digits.substring(digits.length() - TAIL);
    }
}
