package linli.payment.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;

/** Tells merchants over HTTP what became of their charges, again and again until they answer 2xx. */
@Service
class SandboxCallbacks {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxCallbacks.class);

    private final SandboxBank bank;
    private final SandboxRepository charges;
    private final Clock clock;
    private final Environment environment;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    SandboxCallbacks(SandboxBank bank, SandboxRepository charges, Clock clock, Environment environment) {
        this.bank = bank;
        this.charges = charges;
        this.clock = clock;
        this.environment = environment;
    }

    /** Makes callbacks at once; what fails is left to the job. */
    void deliverAll(List<SandboxRepository.Callback> now) {
        for (var callback : now) {
            try {
                deliver(callback);
            } catch (RuntimeException e) {
                LOG.warn("Callback {} is left to the job: {}", callback.id(), e.toString());
            }
        }
    }

    void deliver(SandboxRepository.Callback callback) {
        try {
            int status = send(callback);
            if (status / 100 != 2) {
                throw new IllegalStateException("the merchant answered " + status);
            }
            charges.delivered(callback.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the merchant was to answer", e);
        }
    }

    private int send(SandboxRepository.Callback callback) throws IOException, InterruptedException {
        var body = callback.body().getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/payments/callbacks/sandbox"))
                .timeout(Duration.ofSeconds(5))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(SandboxSignature.TIMESTAMP, timestamp)
                .header(
                        SandboxSignature.SIGNATURE,
                        SandboxSignature.sign(bank.secret(callback.merchant()), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
