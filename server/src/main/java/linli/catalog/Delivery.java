package linli.catalog;

import java.net.URI;
import java.util.List;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What buyers of a product get that is no object.
 *
 * @param note what they read, such as a code or how to begin; empty for nothing
 * @param link where they open it, by HTTPS
 * @param termDays how long a membership lasts
 * @param files what they download, the oldest first
 */
public record Delivery(Bilingual note, @Nullable URI link, int termDays, List<ProductFile> files) {
    /** A year. */
    public static final int USUAL_TERM_DAYS = 365;

    public Delivery {
        files = List.copyOf(files);
        if (link != null && !isWebAddress(link)) {
            throw new IllegalArgumentException("not an address: " + link);
        }
    }

    /** Whether browsers can open it safely. */
    public static boolean isWebAddress(URI link) {
        return "https".equals(link.getScheme()) && link.getHost() != null && link.getRawUserInfo() == null;
    }
}
