package linli.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a feed as a browser does, which comes back to where it was whenever the stream ends. */
final class Listener implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<HttpRequest.Builder> request;
    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private final Thread reading;
    private volatile boolean connected;
    private String lastEvent = "";

    Listener(Supplier<HttpRequest.Builder> request) {
        this.request = request;
        this.reading = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    read();
                } catch (IOException brokenOff) {
                    // It comes back.
                }
                connected = false;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            // Nobody looks any more.
        }
    }

    private void read() throws IOException, InterruptedException {
        var response = client.send(
                request.get().header("Last-Event-ID", lastEvent).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            connected = response.statusCode() == 200;
            for (var line = lines.readLine(); connected && line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastEvent = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    var message = JsonMapper.shared().readTree(line.substring("data: ".length()));
                    heard.add(Long.parseLong(message.get("number").asString()));
                }
            }
        }
    }

    boolean connected() {
        return connected;
    }

    /** The numbers of the messages that came, in their order. */
    List<Long> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws InterruptedException {
        reading.interrupt();
        client.shutdownNow();
        reading.join();
    }
}
