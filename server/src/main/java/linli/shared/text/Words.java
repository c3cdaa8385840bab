package linli.shared.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds words in texts whose writers would rather not have them found: in any case and width, traditional or simplified,
 * with accents, and with spaces, signs or pictures between the letters.
 *
 * <p>What separates sentences joins no letters to a word (参加，微信 is not 加微信) unless every letter is set apart, and
 * nothing joins parts of Latin words ({@code dev xbox} is not {@code vx}, {@code v x} is).
 */
public final class Words {
    private static final String SENTENCE_ENDS = "，。！？；：、…\n";

    /** @param letters what is compared; none in a word of signs only, which is looked for as it is written */
    private record Word(String written, String letters) {}

    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private final List<String> signs = new ArrayList<>();

    public Words(Collection<String> words) {
        for (var written : words) {
            var letters = letters(written);
            if (letters.isEmpty()) {
                signs.add(written);
            } else {
                byFirst.computeIfAbsent(letters.charAt(0), _ -> new ArrayList<>())
                        .add(new Word(written, letters));
            }
        }
    }

    /** What words are compared by; the same for two of which either finds the other. */
    public static String letters(String word) {
        return new Letters(word).text.toString();
    }

    /** The first of the words that stands in the text, as it was given. */
    public Optional<String> findIn(String text) {
        if (byFirst.isEmpty() && signs.isEmpty()) {
            return Optional.empty();
        }
        var sign = signs.stream().filter(text::contains).findFirst();
        if (sign.isPresent()) {
            return sign;
        }
        var letters = new Letters(text);
        for (int i = 0; i < letters.text.length(); i++) {
            for (var word : byFirst.getOrDefault(letters.text.charAt(i), List.of())) {
                if (letters.has(word.letters, i)) {
                    return Optional.of(word.written);
                }
            }
        }
        return Optional.empty();
    }

    /** The letters and digits of a text, and before which of them something else stands. */
    private static final class Letters {
        private final StringBuilder text = new StringBuilder();
        private final BitSet apart = new BitSet();
        private final BitSet ended = new BitSet();

        Letters(String written) {
            for (int i = 0; i < written.length(); ) {
                int character = written.codePointAt(i);
                i += Character.charCount(character);
                if (Character.isLetterOrDigit(character)) {
                    append(character);
                } else if (!isUnseen(character)) {
                    apart.set(text.length());
                    if (SENTENCE_ENDS.indexOf(character) >= 0) {
                        ended.set(text.length());
                    }
                    appendLettersOfSign(character);
                }
            }
        }

        private void append(int character) {
            if (character < 0x80) {
                text.append((char) Character.toLowerCase(character));
            } else if (character >= 0x3400 && character <= 0x9FFF) {
                text.append(Chinese.simplified((char) character));
            } else {
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .forEach(text::appendCodePoint);
            }
        }

        /** ① is 1 and ㊙ is 秘. */
        private void appendLettersOfSign(int character) {
            int type = Character.getType(character);
            if (type == Character.OTHER_NUMBER || type == Character.OTHER_SYMBOL) {
                append(character);
            }
        }

        private static boolean isUnseen(int character) {
            return switch (Character.getType(character)) {
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }

        boolean has(String word, int start) {
            if (!startsWith(word, start)) {
                return false;
            }
            int end = start + word.length();
            int next = apart.nextSetBit(start + 1);
            if (next < 0 || next >= end) {
                return true;
            }
            boolean allApart = apart.get(start + 1, end).cardinality() == word.length() - 1;
            if (word.chars().allMatch(Words::isLatin)) {
                return startsApart(start) && startsApart(end);
            }
            int sentence = ended.nextSetBit(start + 1);
            return allApart || sentence < 0 || sentence >= end;
        }

        private boolean startsWith(String word, int start) {
            if (start + word.length() > text.length()) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (text.charAt(start + i) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether no Latin letter stands directly before this one. */
        private boolean startsApart(int index) {
            return index == 0
                    || index == text.length()
                    || apart.get(index)
                    || !isLatin(text.charAt(index - 1))
                    || !isLatin(text.charAt(index));
        }
    }

    private static boolean isLatin(int character) {
        return character < 0x250;
    }
}
