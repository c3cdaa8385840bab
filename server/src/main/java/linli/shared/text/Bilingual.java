package linli.shared.text;

import org.jspecify.annotations.Nullable;

/**
 * A name or title in Chinese and, where somebody wrote it, in English. In JSON, a record's {@code title} is the Chinese and
 * its {@code titleEn} the English.
 */
public record Bilingual(String zh, @Nullable String en) {
    public static final Bilingual NONE = new Bilingual("", "");

    /** In Chinese, too, if nobody wrote it in English. */
    public String in(boolean chinese) {
        return chinese || en == null ? zh : en;
    }
}
