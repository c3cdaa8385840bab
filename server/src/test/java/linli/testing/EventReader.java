package linli.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of server-sent events as a browser does, remembering the last id. */
public final class EventReader implements AutoCloseable {
    public record Event(long id, JsonNode data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread reading;

    public EventReader(Http http, String path, @Nullable Long lastEvent) throws IOException, InterruptedException {
        var request = http.request(path).header("Accept", "text/event-stream");
        if (lastEvent != null) {
            request.header("Last-Event-ID", Long.toString(lastEvent));
        }
        response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        reading = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            long id = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, JsonMapper.shared().readTree(line.substring(6))));
                }
            }
        } catch (IOException closed) {
            // The test hung up.
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** The next so many events; fewer if they do not come within ten seconds. */
    public List<Event> next(int count) throws InterruptedException {
        var got = new ArrayList<Event>();
        while (got.size() < count) {
            var event = events.poll(10, TimeUnit.SECONDS);
            if (event == null) {
                return got;
            }
            got.add(event);
        }
        return got;
    }

    /** Waits until the server has ended the stream. */
    public boolean awaitEnd() throws InterruptedException {
        return reading.join(java.time.Duration.ofSeconds(10));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
        client.shutdownNow();
    }
}
