package linli.catalog;

import java.util.List;

/** A variant's option values as one line. */
final class VariantTitle {
    private VariantTitle() {}

    static String of(List<String> optionValues) {
        return String.join(" / ", optionValues);
    }
}
