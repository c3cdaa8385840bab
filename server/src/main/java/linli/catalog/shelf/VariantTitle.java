package linli.catalog.shelf;

import java.util.List;

/** A variant's option values as one line. */
public final class VariantTitle {
    private VariantTitle() {}

    public static String of(List<String> optionValues) {
        return String.join(" / ", optionValues);
    }
}
