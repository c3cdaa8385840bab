package linli.shared.listing;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/**
 * Which file somebody wants: bound from the query, for a browser that follows a link tells its own language and not the one
 * that was chosen on the page.
 */
public record ExportRequest(
        @NotNull SheetFormat format, @NotNull Language language) {
    /** What the file is written in. */
    public enum Language {
        ZH(Locale.CHINESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    Locale locale() {
        return language.locale;
    }
}
