package linli.payment;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.testing.Http;
import linli.testing.World;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls as the sandbox would that says something wrong, or as somebody who would like to be it. */
@Lazy
@Component
class SandboxCaller {
    static final String TIMESTAMP = "X-Sandbox-Timestamp";
    static final String SIGNATURE = "X-Sandbox-Signature";

    private final World world;
    private final Clock clock;
    private final JdbcClient db;

    SandboxCaller(World world, Clock clock, JdbcClient db) {
        this.world = world;
        this.clock = clock;
        this.db = db;
    }

    static String message(
            String merchant, String order, String transaction, long minor, String currency, String result) {
        return """
                {"merchant":"%s","order":"%s","transaction":"%s","amount":{"minor":%d,"currency":"%s"},"result":"%s"}""".formatted(merchant, order, transaction, minor, currency, result);
    }

    Http.Answer call(String body) {
        return call(body, now());
    }

    /** Signed rightly, whatever the timestamp is. */
    Http.Answer call(String body, String timestamp) {
        return call(body, timestamp, sign(timestamp, body));
    }

    Http.Answer call(String body, String timestamp, String signature) {
        var provider = world.stranger();
        return provider.send(provider.request("/api/payments/callbacks/sandbox")
                .header("Content-Type", "application/json")
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    String sign(String timestamp, String body) {
        try {
            var secret = db.sql("select secret from payment_sandbox.merchant where name = 'linli'")
                    .query(byte[].class)
                    .single();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
