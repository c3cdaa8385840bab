package linli.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people who use the application while it crashes. */
final class Town {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Properties seeds = new Properties();
    private final List<Person> buyers;
    private final List<Person> newcomers;
    private final AtomicInteger nextNewcomer = new AtomicInteger();
    private final AtomicLong nextThing = new AtomicLong(1);
    private final Witness witness;

    Town(Path seeds, Witness witness) throws IOException {
        this.witness = witness;
        try (var in = Files.newBufferedReader(seeds)) {
            this.seeds.load(in);
        }
        this.buyers = persons("buyers");
        this.newcomers = persons("newcomers");
    }

    record Person(long id, String session) {}

    private record Answer(int status, JsonNode body) {}

    private List<Person> persons(String name) {
        return Arrays.stream(seeds.getProperty(name).split(" "))
                .map(person -> new Person(
                        Long.parseLong(person.substring(0, person.indexOf(':'))),
                        person.substring(person.indexOf(':') + 1)))
                .toList();
    }

    long id(String name) {
        return Long.parseLong(seeds.getProperty(name));
    }

    private String brand() {
        return "/api/brands/" + seeds.getProperty("brand");
    }

    /** One person after the other does something, until the application is gone or the thread is interrupted. */
    void live(HttpClient client, int port, Random random) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                act(client, port, random);
            }
        } catch (IOException gone) {
            // The crash that this is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act(HttpClient client, int port, Random random) throws IOException, InterruptedException {
        var buyer = buyers.get(random.nextInt(buyers.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> order(client, port, asked(buyer, seeds.getProperty("campaign"), "BALANCE"));
            case 4 -> order(client, port, asked(buyer, null, "BALANCE"));
            case 5, 6 -> pay(client, port, buyer, random);
            case 7 -> join(client, port);
            case 8 -> say(client, port, buyer);
            default -> look(client, port, buyer);
        }
    }

    private Witness.Asked asked(Person buyer, @Nullable String campaign, String payment) {
        return new Witness.Asked(buyer, UUID.randomUUID().toString(), """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],%s"payment":"%s","fulfilment":{"kind":"PICKUP"}}
                """.formatted(
                        seeds.getProperty("store"),
                        seeds.getProperty("variant"),
                        campaign == null ? "" : "\"campaign\":\"" + campaign + "\",",
                        payment));
    }

    private @Nullable String order(HttpClient client, int port, Witness.Asked asked)
            throws IOException, InterruptedException {
        Answer answer;
        try {
            answer = post(client, port, brand() + "/orders", asked.buyer(), asked.key(), asked.body());
        } catch (IOException gone) {
            witness.unanswered(asked);
            throw gone;
        }
        if (answer.status() == 201) {
            var order = answer.body().get("id").asString();
            witness.ordered(asked, order);
            return order;
        }
        mayBeShort(answer);
        witness.unanswered(asked);
        return null;
    }

    /** The order that this request is answered with now. */
    String repeat(HttpClient client, int port, Witness.Asked asked) throws IOException, InterruptedException {
        var answer = post(client, port, brand() + "/orders", asked.buyer(), asked.key(), asked.body());
        if (answer.status() != 201) {
            throw new AssertionError("%d %s".formatted(answer.status(), answer.body()));
        }
        return answer.body().get("id").asString();
    }

    private void pay(HttpClient client, int port, Person buyer, Random random)
            throws IOException, InterruptedException {
        var campaign = random.nextBoolean() ? seeds.getProperty("campaign") : null;
        var order = order(client, port, asked(buyer, campaign, "SANDBOX"));
        if (order == null) {
            return;
        }
        var intent = post(
                client,
                port,
                brand() + "/orders/" + order + "/payments",
                buyer,
                UUID.randomUUID().toString(),
                "");
        if (intent.status() != 201) {
            mayBeShort(intent);
            return;
        }
        var choice = random.nextInt(4) == 0 ? "DUPLICATE" : "SUCCESS";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                        + intent.body().get("redirect").asString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Requested-With", "linli")
                .POST(HttpRequest.BodyPublishers.ofString("choice=" + choice));
        var decided = send(client, request);
        if (decided.status() == 303) {
            witness.paid(order);
        } else {
            mayBeShort(decided);
        }
    }

    private void join(HttpClient client, int port) throws IOException, InterruptedException {
        var person = newcomers.get(nextNewcomer.getAndIncrement() % newcomers.size());
        var answer = post(
                client,
                port,
                brand() + "/communities/" + seeds.getProperty("community") + "/members",
                person,
                UUID.randomUUID().toString(),
                "{}");
        if (answer.status() == 201 || answer.status() == 200) {
            witness.joined(person.id());
        } else {
            mayBeShort(answer);
        }
    }

    private void say(HttpClient client, int port, Person buyer) throws IOException, InterruptedException {
        var answer = post(
                client,
                port,
                brand() + "/groups/" + seeds.getProperty("group") + "/feed",
                buyer,
                UUID.randomUUID().toString(),
                "{\"body\":\"到货了\"}");
        if (answer.status() == 201) {
            witness.said(Long.parseLong(answer.body().get("number").asString()));
        } else {
            mayBeShort(answer);
        }
    }

    private void look(HttpClient client, int port, Person buyer) throws IOException, InterruptedException {
        long thing = nextThing.getAndIncrement();
        var answer = post(
                client,
                port,
                brand() + "/activities",
                buyer,
                UUID.randomUUID().toString(),
                "{\"beacons\":[{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"%d\"}]}".formatted(thing));
        if (answer.status() == 204) {
            witness.seen(thing);
        } else {
            mayBeShort(answer);
        }
    }

    /** Without its database the application says that something is wrong; anything else is a fault of the test. */
    private static void mayBeShort(Answer answer) {
        if (answer.status() < 500) {
            throw new AssertionError("%d %s".formatted(answer.status(), answer.body()));
        }
        Instance.pause(Duration.ofMillis(50));
    }

    private static Answer post(HttpClient client, int port, String path, Person person, String key, String json)
            throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "linli")
                        .header("Idempotency-Key", key)
                        .header(
                                "Cookie",
                                "linli_session=" + person.session() + "; linli_visitor="
                                        + Long.toUnsignedString(person.id() + 1, Character.MAX_RADIX))
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response =
                client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode());
    }
}
