package linli.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import linli.shared.DomainException;

/** A phone number (E.164; a mainland number may come without +86) or an e-mail address, in its one canonical form. */
public record Destination(Kind kind, String value) {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern MAINLAND = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

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

    public static Destination parse(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.contains("@")) {
            return new Destination(Kind.EMAIL, typed);
        }
        var digits = typed.replaceAll("[\\s().-]", "");
        return new Destination(Kind.PHONE, MAINLAND.matcher(digits).matches() ? "+86" + digits : digits);
    }

    /** Enough of it for its owner to know it again, and no more. */
    public String masked() {
        return kind == Kind.PHONE
                ? value.substring(0, 3) + "****" + value.substring(value.length() - 4)
                : value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }
}
