package linli.shared.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds words in texts whose writers would rather not have them found: in any case and width, traditional or simplified,
 * with accents, with letters of another script that look the same, and with spaces, signs or pictures between the letters.
 * A word that has signs of its own, such as {@code +V}, is found with these signs only.
 *
 * <p>What separates sentences joins no letters to a word (参加，微信 is not 加微信) unless every letter is set apart, and
 * nothing joins parts of Latin words ({@code dev xbox} is not {@code vx}, {@code v x} is). One or two Latin letters are a
 * word only by themselves.
 */
public final class Words {
    private static final String SENTENCE_ENDS = "，。！？；：、…\n";

    /** @param key what is compared */
    private record Word(String written, String key) {}

    private final Map<Character, List<Word>> ofLetters = new HashMap<>();
    private final Map<Character, List<Word>> withSigns = new HashMap<>();

    public Words(Collection<String> words) {
        for (var written : words) {
            var key = key(written);
            if (!key.isEmpty()) {
                boolean signs = !key.codePoints().allMatch(Character::isLetterOrDigit);
                (signs ? withSigns : ofLetters)
                        .computeIfAbsent(key.charAt(0), _ -> new ArrayList<>())
                        .add(new Word(written, key));
            }
        }
    }

    /** What words are compared by; the same for two of which either finds the other. */
    public static String key(String word) {
        return new Letters(word, true).text.toString();
    }

    /** The first of the words that stands in the text, as it was given. */
    public Optional<String> findIn(String text) {
        return find(ofLetters, text, false).or(() -> find(withSigns, text, true));
    }

    private static Optional<String> find(Map<Character, List<Word>> words, String text, boolean signs) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var letters = new Letters(text, signs);
        for (int i = 0; i < letters.text.length(); i++) {
            for (var word : words.getOrDefault(letters.text.charAt(i), List.of())) {
                if (letters.has(word.key, i)) {
                    return Optional.of(word.written);
                }
            }
        }
        return Optional.empty();
    }

    /** The letters and digits of a text, with its signs if so asked, and before which of them something else stands. */
    private static final class Letters {
        private final StringBuilder text = new StringBuilder();
        private final BitSet apart = new BitSet();
        private final BitSet ended = new BitSet();
        private final boolean signs;

        Letters(String written, boolean signs) {
            this.signs = signs;
            for (int i = 0; i < written.length(); ) {
                int character = written.codePointAt(i);
                i += Character.charCount(character);
                if (isKept(character)) {
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

        private boolean isKept(int character) {
            return Character.isLetterOrDigit(character) || signs && !isUnseen(character) && !isGap(character);
        }

        private static boolean isGap(int character) {
            return Character.isSpaceChar(character)
                    || Character.isISOControl(character)
                    || Character.getType(character) == Character.DASH_PUNCTUATION;
        }

        private void append(int character) {
            if (character < 0x80) {
                text.append((char) Character.toLowerCase(character));
            } else if (character >= 0x3400 && character <= 0x9FFF) {
                text.append(Chinese.simplified((char) character));
            } else {
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(this::isKept)
                        .map(letter -> LookAlikes.ascii(Character.toLowerCase(LookAlikes.ascii(letter))))
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
            boolean whole = next < 0 || next >= end;
            if (word.chars().allMatch(Words::isLatin)) {
                boolean brief = word.chars().filter(Character::isLetterOrDigit).count() <= 2;
                return whole && !brief || startsApart(start) && startsApart(end);
            }
            boolean allApart = apart.get(start + 1, end).cardinality() == word.length() - 1;
            int sentence = ended.nextSetBit(start + 1);
            return whole || allApart || sentence < 0 || sentence >= end;
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

        /** Whether no Latin letter goes on here, and no number. */
        private boolean startsApart(int index) {
            if (index == 0 || index == text.length() || apart.get(index)) {
                return true;
            }
            char before = text.charAt(index - 1);
            char here = text.charAt(index);
            return !(isLatinLetter(before) && isLatinLetter(here)
                    || Character.isDigit(before) && Character.isDigit(here));
        }
    }

    private static boolean isLatinLetter(int character) {
        return isLatin(character) && Character.isLetter(character);
    }

    private static boolean isLatin(int character) {
        return character < 0x250;
    }
}
