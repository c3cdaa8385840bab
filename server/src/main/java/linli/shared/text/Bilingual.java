package linli.shared.text;

import org.jspecify.annotations.Nullable;

/**
 * A name or title in Chinese and, where somebody wrote it, in English. In the JSON of an answer, a record's
 * {@code title} is the Chinese and its {@code titleEn} the English; a request, a list or a map has none.
 */
public record Bilingual(String zh, @Nullable String en) {
    public static final Bilingual NONE = new Bilingual("", null);

    /** What one cannot see, nobody wrote. */
    public Bilingual {
        en = en == null || en.isBlank() ? null : en;
    }

    /** In Chinese, too, if nobody wrote it in English. */
    public String in(boolean chinese) {
        return chinese || en == null ? zh : en;
    }

    /** This and the other, in each language. */
    public Bilingual and(Bilingual other) {
        var english = en == null && other.en == null ? null : in(false) + " · " + other.in(false);
        return new Bilingual(zh + " · " + other.zh, english);
    }
}
