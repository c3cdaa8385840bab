package linli.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people who use the application while it crashes. */
final class Town {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final String NEW_TEAM = "NEW";
    private static final List<String> NO_PLACE = List.of("team-full", "team-gone", "already-in-team");
    private static final int LATEST = 8;
    private static final int LARGEST_PART = 7;

    /** Whoever is not answered until then counts as not answered. */
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final Properties seeds = new Properties();
    private final Instant since;
    private final Person hq;
    private final List<Person> buyers;
    private final List<Person> newcomers;
    private final AtomicInteger nextNewcomer = new AtomicInteger();
    private final AtomicLong nextThing = new AtomicLong(1);
    private final AtomicInteger nextChoice = new AtomicInteger();
    private final AtomicInteger leaps = new AtomicInteger();
    private final AtomicInteger landings = new AtomicInteger();
    private final Queue<String> teams = new ConcurrentLinkedQueue<>();
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private final Witness witness;

    Town(Path seeds, Witness witness) throws IOException {
        this.witness = witness;
        try (var in = Files.newBufferedReader(seeds)) {
            this.seeds.load(in);
        }
        this.since = Instant.parse(this.seeds.getProperty("since"));
        this.hq = persons("hq").getFirst();
        this.buyers = persons("buyers");
        this.newcomers = persons("newcomers");
    }

    record Person(long id, String session) {}

    private record Answer(int status, JsonNode body) {
        boolean isProblem(int status, String type) {
            return this.status == status && body.path("type").asString("").equals("urn:linli:problem:" + type);
        }
    }

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

    /** A path with what is in braces filled in; what is not known by name is somebody else's. */
    String path(String template) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(template)
                .replaceAll(name -> seeds.getProperty(name.group(1), "1"));
    }

    Person hq() {
        return hq;
    }

    /** Somebody who has no part in the town's life. */
    Person guest() {
        return newcomers.getLast();
    }

    /** Another one. */
    Person stranger() {
        return newcomers.get(newcomers.size() - 2);
    }

    private String brand() {
        return "/api/brands/" + seeds.getProperty("brand");
    }

    /**
     * One person after the other does something, until the application is gone or the thread is interrupted. Returns why
     * there was no answer, as there is none after a crash.
     */
    @Nullable
    IOException live(HttpClient client, int port, Random random) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                act(client, port, random);
            }
        } catch (IOException gone) {
            return gone;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private void act(HttpClient client, int port, Random random) throws IOException, InterruptedException {
        var buyer = buyers.get(random.nextInt(buyers.size()));
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> order(client, port, asked(buyer, seeds.getProperty("campaign"), "BALANCE"));
            case 3 -> order(client, port, asked(buyer, null, "BALANCE"));
            case 4, 5, 6, 7 -> pay(client, port, buyer, random);
            case 8 -> giveBack(client, port, random);
            case 9 -> join(client, port);
            case 10 -> say(client, port, buyer);
            case 11, 12 -> order(client, port, deposit(buyer, random, "BALANCE"));
            case 13, 14 -> payBalance(client, port, random);
            case 15 -> giveBackPart(client, port, random);
            case 16 -> topUp(client, port, random);
            default -> look(client, port, buyer);
        }
    }

    private Witness.Asked asked(Person buyer, @Nullable String campaign, String payment) {
        return asked(buyer, campaign, payment, null, null);
    }

    private Witness.Asked deposit(Person buyer, Random random, String payment) {
        return deposit(
                buyer,
                payment,
                switch (random.nextInt(10)) {
                    case 0 -> Seeding.Sale.FAILING;
                    case 1, 2, 3 -> Seeding.Sale.RETURNED;
                    case 4, 5, 6 -> Seeding.Sale.TEAMS;
                    default -> Seeding.Sale.KEPT;
                });
    }

    /** Whoever buys in a team joins one that somebody has opened, if there is one. */
    private Witness.Asked deposit(Person buyer, String payment, Seeding.Sale sale) {
        var team = sale == Seeding.Sale.TEAMS ? Objects.requireNonNullElse(teams.poll(), NEW_TEAM) : null;
        return deposit(buyer, payment, sale, team);
    }

    private Witness.Asked deposit(Person buyer, String payment, Seeding.Sale sale, @Nullable String team) {
        int wave = wave();
        return asked(buyer, seeds.getProperty(sale.name()).split(" ")[wave], payment, wave, team);
    }

    /** Opens a team that so far nobody else is in, and returns the order. */
    String found(HttpClient client, int port) throws IOException, InterruptedException {
        var founder = deposit(buyers.getFirst(), "BALANCE", Seeding.Sale.TEAMS, NEW_TEAM);
        return Objects.requireNonNull(order(client, port, founder));
    }

    /** Which sale by deposit is on. */
    private int wave() {
        return leaps.get() + (int) Duration.between(since, Instant.now()).dividedBy(Seeding.WAVE);
    }

    private Witness.Asked asked(
            Person buyer, @Nullable String campaign, String payment, @Nullable Integer wave, @Nullable String team) {
        return new Witness.Asked(
                buyer,
                UUID.randomUUID().toString(),
                """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],%s%s"payment":"%s"}
                """.formatted(
                                seeds.getProperty("store"),
                                seeds.getProperty("variant"),
                                campaign == null ? "" : "\"campaign\":\"" + campaign + "\",",
                                team == null ? "" : "\"team\":\"" + team + "\",",
                                payment),
                wave,
                team);
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
            if (NEW_TEAM.equals(asked.team())) {
                teams.add(answer.body().get("team").asString());
            }
            return order;
        }
        if (!isOver(asked, answer)) {
            mayBeShort(answer);
            witness.unanswered(asked);
        }
        return null;
    }

    /** Whether the order came when its sale had made room for the next, or others were faster to join its team. */
    private static boolean isOver(Witness.Asked asked, Answer answer) {
        return asked.wave() != null && answer.isProblem(CONFLICT, "campaign-not-open")
                || asked.team() != null
                        && (answer.isProblem(NOT_FOUND, "team-not-found")
                                || NO_PLACE.stream().anyMatch(type -> answer.isProblem(CONFLICT, type)));
    }

    /** The order that this request is answered with now; empty if its sale is over. */
    String repeat(HttpClient client, int port, Witness.Asked asked) throws IOException, InterruptedException {
        var answer = post(client, port, brand() + "/orders", asked.buyer(), asked.key(), asked.body());
        if (isOver(asked, answer)) {
            return "";
        }
        if (answer.status() != 201) {
            throw new AssertionError("%d %s".formatted(answer.status(), answer.body()));
        }
        return answer.body().get("id").asString();
    }

    /** So many waves are about to pass. What is decided until then may be decided too late, and nobody knows. */
    void leap(int waves) {
        leaps.addAndGet(waves);
        teams.clear();
    }

    /** They have passed. */
    void land() {
        landings.set(leaps.get());
    }

    private void pay(HttpClient client, int port, Person buyer, Random random)
            throws IOException, InterruptedException {
        var asked = switch (random.nextInt(4)) {
            case 0 -> asked(buyer, null, "SANDBOX");
            case 1 -> deposit(buyer, random, "SANDBOX");
            default -> asked(buyer, seeds.getProperty("campaign"), "SANDBOX");
        };
        var order = order(client, port, asked);
        if (order != null) {
            charge(client, port, buyer, order, "");
        }
    }

    /** Somebody pays what is left of an order of the sale before, some both ways at once; every third gets it back. */
    private void payBalance(HttpClient client, int port, Random random) throws IOException, InterruptedException {
        var due = witness.orders(wave() - 1);
        if (due.isEmpty()) {
            return;
        }
        var chosen = due.get(random.nextInt(due.size()));
        if (random.nextBoolean()) {
            charge(client, port, chosen.request().buyer(), chosen.order(), "{\"method\":\"SANDBOX\"}");
            return;
        }
        var paid = intent(client, port, chosen.request().buyer(), chosen.order(), "{\"method\":\"BALANCE\"}");
        if (paid.status() != 201) {
            mayBeRefused(paid);
        } else if (paid.body().get("state").asString().equals("CAPTURED")) {
            witness.balance(chosen.order());
            if (witness.balances().length % 3 == 1) {
                giveBack(client, port, chosen.order());
            }
        }
    }

    private Answer intent(HttpClient client, int port, Person buyer, String order, String body)
            throws IOException, InterruptedException {
        var asked = new Witness.Paying(buyer, order, UUID.randomUUID().toString(), body);
        Answer answer;
        try {
            answer = intent(client, port, asked);
        } catch (IOException gone) {
            witness.unopened(asked);
            throw gone;
        }
        if (answer.status() == 201) {
            witness.opened(asked, answer.body().get("id").asString());
        } else if (answer.status() != CONFLICT) {
            witness.unopened(asked);
        }
        return answer;
    }

    private Answer intent(HttpClient client, int port, Witness.Paying asked) throws IOException, InterruptedException {
        return post(
                client,
                port,
                brand() + "/orders/" + asked.order() + "/payments",
                asked.buyer(),
                asked.key(),
                asked.body());
    }

    /** The payment that this request is answered with now; empty if there is nothing to pay any more. */
    String repeat(HttpClient client, int port, Witness.Paying asked) throws IOException, InterruptedException {
        var answer = intent(client, port, asked);
        if (answer.status() == CONFLICT) {
            return "";
        }
        if (answer.status() != 201) {
            throw new AssertionError("%d %s".formatted(answer.status(), answer.body()));
        }
        return answer.body().get("id").asString();
    }

    /** A newcomer, who has nothing yet, pays something into their wallet. */
    private void topUp(HttpClient client, int port, Random random) throws IOException, InterruptedException {
        int before = landings.get();
        var opened = post(
                client,
                port,
                brand() + "/wallet/top-ups",
                newcomers.get(random.nextInt(newcomers.size() - 2)),
                UUID.randomUUID().toString(),
                "{\"amount\":{\"minor\":%d,\"currency\":\"CNY\"},\"method\":\"SANDBOX\"}"
                        .formatted(100 + random.nextInt(5_000)));
        if (opened.status() != 201) {
            mayBeRefused(opened);
        } else if (opened.body().get("state").asString().equals("OPEN")) {
            decide(client, port, opened.body().get("redirect").asString(), before);
        } else if (leaps.get() == before) {
            throw new AssertionError("over before its time: " + opened.body());
        }
    }

    private void charge(HttpClient client, int port, Person buyer, String order, String body)
            throws IOException, InterruptedException {
        int before = landings.get();
        var intent = intent(client, port, buyer, order, body);
        if (intent.status() == 201) {
            decide(client, port, intent.body().get("redirect").asString(), before);
        } else {
            mayBeRefused(intent);
        }
    }

    private void decide(HttpClient client, int port, String page, int before) throws IOException, InterruptedException {
        if (!visited.add(page)) {
            return;
        }
        var choices = Witness.Choice.values();
        var choice = choices[nextChoice.getAndIncrement() % choices.length];
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Requested-With", "linli")
                .POST(HttpRequest.BodyPublishers.ofString("choice=" + choice));
        var decided = send(client, request);
        if (decided.status() != 303) {
            mayBeShort(decided);
        } else if (leaps.get() == before) {
            witness.decided(page.substring(page.lastIndexOf('/') + 1), choice);
        }
    }

    /** HQ gives the money of one of the latest orders back, or of one whose balance is due; others may be at it, too. */
    private void giveBack(HttpClient client, int port, Random random) throws IOException, InterruptedException {
        var order = lately(random);
        if (order != null) {
            giveBack(client, port, order);
        }
    }

    /** HQ gives so little back that what stays of each payment is never nothing. */
    private void giveBackPart(HttpClient client, int port, Random random) throws IOException, InterruptedException {
        var order = lately(random);
        if (order != null) {
            int minor = 1 + random.nextInt(LARGEST_PART);
            var answer = refund(client, port, order, ",\"amount\":" + minor);
            if (answer.status() == 204) {
                witness.refunded(order, minor);
            } else {
                mayBeRefused(answer);
            }
        }
    }

    private @Nullable String lately(Random random) {
        var orders = random.nextBoolean() ? witness.orders() : witness.orders(wave() - 1);
        return orders.isEmpty()
                ? null
                : orders.get(orders.size() - 1 - random.nextInt(Math.min(LATEST, orders.size())))
                        .order();
    }

    private void giveBack(HttpClient client, int port, String order) throws IOException, InterruptedException {
        var answer = refund(client, port, order, "");
        if (answer.status() == 204) {
            witness.refunded(order);
        } else {
            mayBeRefused(answer);
        }
    }

    /** As HQ sees the order when it decides. */
    private Answer refund(HttpClient client, int port, String order, String more)
            throws IOException, InterruptedException {
        var seen = get(client, port, brand() + "/orders/" + order, hq).body();
        var body = "{\"refunded\":%d%s}"
                .formatted(seen.path("refunded").path("minor").asLong(0), more);
        return post(
                client,
                port,
                brand() + "/orders/" + order + "/refunds",
                hq,
                UUID.randomUUID().toString(),
                body);
    }

    private void join(HttpClient client, int port) throws IOException, InterruptedException {
        var person = newcomers.get(nextNewcomer.getAndIncrement() % (newcomers.size() - 2));
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

    /** The order is not there to be paid, or given back, any more. */
    private void mayBeRefused(Answer answer) {
        if (answer.status() != CONFLICT) {
            mayBeShort(answer);
        }
    }

    /** Without its database, or a disk for it, the application says so, and nothing else. */
    private void mayBeShort(Answer answer) {
        if (!answer.isProblem(UNAVAILABLE, "unavailable")) {
            throw new AssertionError("%d %s".formatted(answer.status(), answer.body()));
        }
        witness.refused();
        Instance.pause(Duration.ofMillis(50));
    }

    private static Answer get(HttpClient client, int port, String path, Person person)
            throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", "linli_session=" + person.session()));
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
        var response = client.send(request.timeout(LONGEST_ANSWER).build(), HttpResponse.BodyHandlers.ofByteArray());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode());
    }
}
