package linli.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import linli.shared.DomainException;

/** A phone number (E.164; a mainland number may come without +86) or an e-mail address, in its one canonical form. */
public record Destination(Kind kind, String value) {
    private static final Pattern PHONE =
            Pattern.compile("\\+(?!86)[1-9][0-9]{5,14}|\\+86(?:1[3-9][0-9]{9}|10[0-9]{8}|[2-9][0-9]{8,10})");
    private static final Pattern MAINLAND = Pattern.compile("(?:0?86)?0?(1[3-9][0-9]{9})");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /** What contacts and spreadsheets put around a number's digits, and cannot be seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212.()]");

    /** How it is reached. */
    public enum Kind {
        PHONE,
        EMAIL
    }

    public Destination {
        if (!(kind == Kind.PHONE ? PHONE : EMAIL).matcher(value).matches() || value.length() > 254) {
            throw new DomainException(IdentityError.DESTINATION_INVALID);
        }
    }

    /**
     * Reads it as people type, paste and export it: with anything unseen around it, in full width, with spaces, hyphens,
     * dots or brackets between the digits, and with {@code +86}, {@code 0086}, {@code 86} or nothing before a mainland
     * number.
     */
    public static Destination parse(String text) {
        var typed = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
        return typed.contains("@") ? new Destination(Kind.EMAIL, typed) : new Destination(Kind.PHONE, number(typed));
    }

    /** Reads what a field of a request says; the refusal names the field. */
    public static Destination parse(String field, String text) {
        try {
            return parse(text);
        } catch (DomainException e) {
            throw DomainException.of(field, e.code());
        }
    }

    /** Reads a phone number and nothing else; the canonical form of it. */
    public static String phone(String text) {
        var destination = parse(text);
        if (destination.kind() != Kind.PHONE) {
            throw new DomainException(IdentityError.DESTINATION_INVALID);
        }
        return destination.value();
    }

    private static String number(String typed) {
        var digits = BETWEEN_DIGITS.matcher(typed.replace("(0)", "")).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        var mainland = MAINLAND.matcher(digits.startsWith("+86") ? digits.substring(1) : digits);
        return mainland.matches() ? "+86" + mainland.group(1) : digits;
    }

    /** Enough of it for its owner to know it again, and no more. */
    public String masked() {
        return kind == Kind.PHONE
                ? value.substring(0, 3) + "****" + value.substring(value.length() - 4)
                : value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }
}
