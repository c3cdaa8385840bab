package linli.edge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that may be anything. Things that are known only when it is sent, such as the id of an order that was placed
 * for it, stand in it as {@code ⟦order⟧}.
 *
 * @param target as it stands in the request line
 * @param headers with values whose characters are bytes
 * @param body null if there is none
 */
record Draft(String method, String target, List<Header> headers, byte @Nullable [] body, Framing framing) {
    private static final Pattern THING = Pattern.compile("⟦(\\w+)⟧");

    /** How the request says where its body ends. */
    enum Framing {
        LENGTH,
        CHUNKS,
        CHUNKS_WITHOUT_END
    }

    record Header(String name, String value) {}

    Draft withTarget(String other) {
        return new Draft(method, other, headers, body, framing);
    }

    Draft withBody(byte @Nullable [] other) {
        return new Draft(method, target, headers, other, framing);
    }

    Draft withBody(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    Draft without(String name) {
        return new Draft(
                method,
                target,
                headers.stream()
                        .filter(each -> !each.name().equalsIgnoreCase(name))
                        .toList(),
                body,
                framing);
    }

    Draft with(Framing other) {
        return new Draft(method, target, headers, body, other);
    }

    /** With this header before all others, unless it has one of the name. */
    Draft first(String name, String value) {
        var more = new ArrayList<Header>();
        more.add(new Header(name, value));
        more.addAll(headers);
        return has(name) ? this : new Draft(method, target, more, body, framing);
    }

    Draft and(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Draft(method, target, more, body, framing);
    }

    Draft with(String name, String value) {
        return without(name).and(name, value);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    String header(String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** With each thing that is known by now. */
    Draft fill(Map<String, String> things) {
        UnaryOperator<String> fill = text -> text.indexOf('⟦') < 0
                ? text
                : THING.matcher(text).replaceAll(match -> things.getOrDefault(match.group(1), "1"));
        return new Draft(
                method,
                fill.apply(target),
                headers.stream()
                        .map(each -> new Header(each.name(), fill.apply(each.value())))
                        .toList(),
                body == null || !hasThings(body)
                        ? body
                        : fill.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
                framing);
    }

    /** The first bracket starts with this byte, which hardly anything else has. */
    private static boolean hasThings(byte[] body) {
        for (int i = 0; i + 2 < body.length; i++) {
            if (body[i] == (byte) 0xE2 && body[i + 1] == (byte) 0x9F && body[i + 2] == (byte) 0xA6) {
                return true;
            }
        }
        return false;
    }

    /** What goes over the wire; says how long the body is unless a header says something of it. */
    byte[] bytes() {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        for (var header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        if (framing != Framing.LENGTH) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (!has("Content-Length") && !has("Transfer-Encoding") && (body != null || !method.equals("GET"))) {
            head.append("Content-Length: ")
                    .append(body == null ? 0 : body.length)
                    .append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            writeBody(body, bytes);
        }
        return bytes.toByteArray();
    }

    private void writeBody(byte[] body, ByteArrayOutputStream bytes) {
        if (framing == Framing.LENGTH) {
            bytes.writeBytes(body);
            return;
        }
        bytes.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        var end = framing == Framing.CHUNKS ? "\r\n0\r\n\r\n" : "\r\nFFFFFFFFFFFF\r\n";
        bytes.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
    }
}
