package linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the application over HTTP as one browser does: keeps cookies, sends an idempotency key with each change, and comes
 * from an address of its own by way of a proxy on this machine.
 */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final int port;
    private final @Nullable String session;
    private final String language;
    private final String address;

    public Http(int port, @Nullable String session) {
        this(HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), port, session, "zh-CN", nextAddress());
    }

    private Http(HttpClient client, int port, @Nullable String session, String language, String address) {
        this.client = client;
        this.port = port;
        this.session = session;
        this.language = language;
        this.address = address;
    }

    /** An address in a network that nobody else is in. */
    public static String nextAddress() {
        var network = ThreadLocalRandom.current().nextLong(1L << 48);
        return "2001:%x:%x:%x::1".formatted(network >> 32 & 0xFFFF, network >> 16 & 0xFFFF, network & 0xFFFF);
    }

    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {
        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        /** How many statements the request took, in whichever thread; of an answer with a body. */
        public int statements() {
            return Integer.parseInt(
                    raw.headers().firstValue(StatementCount.HEADER).orElseThrow());
        }

        /** The last part of the problem's type, such as {@code sold-out}; empty if this is no problem. */
        public String problem() {
            return body.path("type").asString("").replace("urn:linli:problem:", "");
        }
    }

    public Http in(String language) {
        return new Http(client, port, session, language, address);
    }

    /** This browser, in the network of the address. */
    public Http from(String address) {
        return new Http(client, port, session, language, address);
    }

    /** This browser, with the other's person signed in from now on. */
    public Http withSessionOf(Http other) {
        return new Http(client, port, other.session, language, address);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String idempotencyKey) {
        return send("POST", path, json, idempotencyKey);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json, UUID.randomUUID().toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, UUID.randomUUID().toString());
    }

    public Answer upload(String path, String name, byte[] file) {
        return upload(path, Map.of(name, file));
    }

    /** Posts files, by their names, as a form does. */
    public Answer upload(String path, Map<String, byte[]> files) {
        return send(request(path)
                .header("Content-Type", Form.TYPE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(Form.of(files)))
                .build());
    }

    /** Sends a form as a page's button does. */
    public Answer submit(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Sends any method; a body is JSON. */
    public Answer send(String method, String path, @Nullable String json, @Nullable String idempotencyKey) {
        var request = request(path)
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    /** A request to be completed by the caller, with this browser's session. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language)
                .header("X-Forwarded-For", address)
                .header("X-Requested-With", "linli");
        if (session != null) {
            request.header("Cookie", "linli_session=" + session);
        }
        return request;
    }

    public Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Described.check(request.method(), request.uri().getPath(), response.statusCode());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
