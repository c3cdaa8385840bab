package linli.ordering.order;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a buyer shows to get their order: seven random characters and one that detects a slip. No characters that look
 * alike; the check is Luhn's algorithm for base n (ISO/IEC 7812-1, generalised).
 */
public record PickupCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int RANDOM_LENGTH = 7;

    /** What the QR code has before the code; a scanner with the wrong layout or in capitals may write it otherwise. */
    private static final Pattern SCANNED = Pattern.compile("^linli[:;]pickup[:;]", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final Pattern TYPED = Pattern.compile("[A-Z0-9]{8}");

    public static PickupCode next(RandomGenerator random) {
        var code = new StringBuilder(RANDOM_LENGTH + 1);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PickupCode(code.append(check(code)).toString());
    }

    /** Whether somebody meant a code by it, be it with a slip: it is scanned, or as long as one. */
    public static boolean isMeant(String typed) {
        return SCANNED.matcher(plain(typed)).lookingAt()
                || TYPED.matcher(characters(typed)).matches();
    }

    /** Reads what somebody typed or scanned; empty if it has a slip. */
    public static Optional<PickupCode> read(String typed) {
        var code = characters(typed);
        boolean valid = code.length() == RANDOM_LENGTH + 1
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(code.substring(0, RANDOM_LENGTH)) == code.charAt(RANDOM_LENGTH);
        return valid ? Optional.of(new PickupCode(code)) : Optional.empty();
    }

    private static String characters(String typed) {
        var code = SCANNED.matcher(plain(typed)).replaceFirst("");
        return BETWEEN.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static char check(CharSequence characters) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            int weighted = ALPHABET.indexOf(characters.charAt(i)) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / base + weighted % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
