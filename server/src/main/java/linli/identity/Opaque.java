package linli.identity;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A password as it is compared, however a keyboard writes it: the OpaqueString profile of RFC 8265. Every space is the
 * same one and letters are in normal form C; case and width stay.
 */
final class Opaque {
    private Opaque() {}

    /** Nothing if it holds what the profile forbids: control characters, lone surrogates, what is not assigned. */
    static Optional<String> of(String password) {
        if (password.isEmpty() || password.codePoints().anyMatch(Opaque::isForbidden)) {
            return Optional.empty();
        }
        var spaced = password.codePoints()
                .map(character -> Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Optional.of(Normalizer.normalize(spaced, Normalizer.Form.NFC));
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
