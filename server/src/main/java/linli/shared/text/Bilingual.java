package linli.shared.text;

import org.jspecify.annotations.Nullable;

/** A name or title in Chinese and, where somebody wrote it, in English. */
public record Bilingual(String zh, @Nullable String en) {}
