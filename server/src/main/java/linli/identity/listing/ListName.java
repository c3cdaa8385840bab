package linli.identity.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A list of the console, such as {@code ordering.orders}. */
record ListName(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,20}\\.[a-z-]{2,40}");

    ListName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no list: " + text);
        }
    }

    @JsonCreator
    public static ListName valueOf(String text) {
        return new ListName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
