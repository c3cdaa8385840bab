package linli.shared.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.text.Text;

/**
 * How the path of a request has to be spelled, which is in one way: nothing is escaped that need not be in a segment (RFC 3986,
 * 3.3), escapes are in upper case (2.1), no segment is empty, a dot or two, or has parameters. What is escaped is UTF-8, and text as {@link Text} leaves it.
 */
final class Spelling {
    private static final String UPPER_HEX = "0123456789ABCDEF";

    private Spelling() {}

    /** @throws DomainException if the path is spelled otherwise */
    static void checkPath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw new DomainException(SharedError.INVALID_REQUEST);
        }
        boolean escaped = false;
        int segment = 1;
        for (int i = 1; i <= path.length(); i++) {
            char character = i == path.length() ? '/' : path.charAt(i);
            switch (character) {
                case '/' -> {
                    checkSegment(path, segment, i);
                    segment = i + 1;
                }
                case '%' -> {
                    if (!needsEscape(unescape(path, i))) {
                        throw new DomainException(SharedError.INVALID_REQUEST);
                    }
                    escaped = true;
                }
                case ';', '\\' -> throw new DomainException(SharedError.INVALID_REQUEST);
                default -> {
                    if (character <= ' ' || character > '~') {
                        throw new DomainException(SharedError.INVALID_REQUEST);
                    }
                }
            }
        }
        if (escaped) {
            checkText(path);
        }
    }

    /** The last segment may be empty: a directory's address ends with a slash. */
    private static void checkSegment(String path, int from, int to) {
        int length = to - from;
        boolean dots = length == 1 && path.charAt(from) == '.' || length == 2 && path.startsWith("..", from);
        if (dots || length == 0 && to < path.length()) {
            throw new DomainException(SharedError.INVALID_REQUEST);
        }
    }

    private static boolean needsEscape(int octet) {
        boolean plain = octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || "-._~!$&'()*+,=:@".indexOf(octet) >= 0;
        return octet >= ' ' && !plain && "/\\%;".indexOf(octet) < 0;
    }

    private static void checkText(String escaped) {
        var octets = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char character = escaped.charAt(i);
            if (character == '%') {
                octets.put((byte) unescape(escaped, i));
                i += 2;
            } else {
                octets.put((byte) character);
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
            if (!Text.clean(text).equals(text)) {
                throw new DomainException(SharedError.INVALID_TEXT);
            }
        } catch (CharacterCodingException e) {
            throw new DomainException(SharedError.INVALID_TEXT);
        }
    }

    private static int unescape(String escaped, int percent) {
        if (percent + 2 >= escaped.length()
                || UPPER_HEX.indexOf(escaped.charAt(percent + 1)) < 0
                || UPPER_HEX.indexOf(escaped.charAt(percent + 2)) < 0) {
            throw new DomainException(SharedError.INVALID_REQUEST);
        }
        return HexFormat.fromHexDigits(escaped, percent + 1, percent + 3);
    }
}
