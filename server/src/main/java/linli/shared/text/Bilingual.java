package linli.shared.text;

import org.jspecify.annotations.Nullable;

/**
 * A name or title in Chinese and, where somebody wrote it, in English. In the JSON of an answer, a record's
 * {@code title} is the Chinese and its {@code titleEn} the English; a request, a list or a map has none.
 */
public record Bilingual(String zh, @Nullable String en) {
    public static final Bilingual NONE = new Bilingual("", "");

    /** In Chinese, too, if nobody wrote it in English. */
    public String in(boolean chinese) {
        return chinese || en == null ? zh : en;
    }
}
