package linli.payment.sandbox;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Tells merchants over HTTP what became of their charges, again and again until they answer 2xx. */
@Service
class SandboxCallbacks {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(SandboxCallbacks.class);

    private final SandboxBank bank;
    private final SandboxRepository charges;
    private final Clock clock;
    private final Environment environment;
    private final JsonMapper json;
    /** Those that this node has made and not marked yet; nobody claims one again before its marks are long written. */
    private final Set<Long> made = ConcurrentHashMap.newKeySet();

    private final Thread marker;

    SandboxCallbacks(
            SandboxBank bank, SandboxRepository charges, Clock clock, Environment environment, JsonMapper json) {
        this.bank = bank;
        this.charges = charges;
        this.clock = clock;
        this.environment = environment;
        this.json = json;
        this.marker = Thread.ofVirtual().name("sandbox-marks").start(this::markOnAndOn);
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
        if (made.contains(callback.id())) {
            return;
        }
        try {
            int status = send(callback);
            if (status / 100 != 2) {
                throw new IllegalStateException("the merchant answered " + status);
            }
            made.add(callback.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks those that were made, many by one statement: one whose mark is lost is made again and changes nothing. */
    private void markOnAndOn() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_MARKS);
                mark();
            }
        } catch (InterruptedException e) {
            LOG.debug("No more callbacks are marked.");
        }
    }

    private void mark() {
        var now = made.stream().sorted().toList();
        if (now.isEmpty()) {
            return;
        }
        try {
            charges.delivered(now);
            now.forEach(made::remove);
        } catch (RuntimeException e) {
            LOG.warn("{} callbacks are marked later: {}", now.size(), e.toString());
        }
    }

    @PreDestroy
    void close() {
        marker.interrupt();
    }

    /** By the plain client, whose connections stay open too: the other one hands each call through four threads. */
    private int send(SandboxRepository.Callback callback) throws IOException {
        var body = json.writeValueAsBytes(callback.charge().decision());
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var port = environment.getRequiredProperty("local.server.port");
        var merchant = URI.create("http://127.0.0.1:" + port + "/api/payments/callbacks/sandbox");
        var call = (HttpURLConnection) merchant.toURL().openConnection(Proxy.NO_PROXY);
        call.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        call.setReadTimeout((int) ANSWER_TIMEOUT.toMillis());
        call.setInstanceFollowRedirects(false);
        call.setRequestMethod(HttpMethod.POST.name());
        call.setRequestProperty(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        call.setRequestProperty(SandboxSignature.TIMESTAMP, timestamp);
        call.setRequestProperty(
                SandboxSignature.SIGNATURE,
                SandboxSignature.sign(bank.secret(callback.charge().merchant()), timestamp, body));
        call.setDoOutput(true);
        try (var out = call.getOutputStream()) {
            out.write(body);
        }
        int status = call.getResponseCode();
        try (var answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            if (answer != null) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
