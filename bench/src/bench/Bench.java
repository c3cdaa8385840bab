package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the application on scratch data, prepares it, and measures one scenario after the other. */
final class Bench {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    /** Milliseconds after which a process that has started does nothing any more but its jobs. */
    private static final int CALM = 5_000;
    private static final int LOG_TAIL = 60;

    private final Path application;
    private final Path scratch;
    private final Options options;
    private int port;

    private Bench(Path application, Path scratch, Options options) {
        this.application = application;
        this.scratch = scratch;
        this.options = options;
    }

    /**
     * @param scale members and old orders that are there before
     * @param seconds how long each scenario is measured, after a warm-up as long
     * @param seats those of the drive; twice as many buyers come
     * @param connections how many are busy at once; 0 for as many as each scenario asks for
     * @param only the scenarios to run, or all
     * @param statements prints the dearest statements of each scenario
     */
    record Options(int scale, int seconds, int seats, int connections, String only, boolean statements) {
        static Options of(List<String> arguments) {
            int scale = 0;
            int seconds = 8;
            int seats = 20_000;
            int connections = 0;
            var only = "";
            boolean statements = false;
            for (int i = 0; i < arguments.size(); i++) {
                switch (arguments.get(i)) {
                    case "--scale" -> scale = number(arguments.get(++i));
                    case "--seconds" -> seconds = number(arguments.get(++i));
                    case "--seats" -> seats = number(arguments.get(++i));
                    case "--connections" -> connections = number(arguments.get(++i));
                    case "--only" -> only = arguments.get(++i);
                    case "--statements" -> statements = true;
                    default -> throw new IllegalArgumentException(
                            "unknown option %s; there are --scale 1k|100k|1M, --seconds N, --seats N, --connections N, --only NAME, --statements"
                                    .formatted(arguments.get(i)));
                }
            }
            return new Options(scale, seconds, seats, connections, only, statements);
        }

        private static int number(String text) {
            var digits = text.toLowerCase(Locale.ROOT).replace("m", "000000").replace("k", "000");
            return Integer.parseInt(digits);
        }

        int buyers() {
            return Math.max(4_000, wants("drive") ? 2 * seats : 0);
        }

        boolean wants(String scenario) {
            return only.isEmpty() || List.of(only.split(",")).contains(scenario);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var options = Options.of(given.subList(2, given.size()));
        new Bench(Path.of(given.get(0)), Path.of(given.get(1)), options).run();
    }

    private void run() throws Exception {
        describeMachine();
        if (options.wants("demonstration")) {
            demonstrate();
        }
        var prepared = prepare();
        System.out.printf(
                "prepared %,d buyers, %,d older members and orders%n%n", options.buyers(), options.scale());
        long begun = System.nanoTime();
        var server = start(itself(), List.of("--linli.demo=false", data("data")));
        try {
            await(server, () -> answers());
            double ready = (System.nanoTime() - begun) / 1e9;
            if (options.wants("start")) {
                System.out.printf(
                        "start      ready in %.1f s, embedded PostgreSQL included, %s%n%n",
                        ready, cache().isEmpty() ? "without AOT cache" : "with AOT cache");
            }
            long postmaster = Long.parseLong(Files.readAllLines(scratch.resolve("data/postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            settleDown();
            var statements = options.statements() ? Optional.of(new Statements(scratch.resolve("data"))) : Optional.<Statements>empty();
            var load = new Load(port, new Cpu(server.pid(), postmaster), options, statements);
            try (var codes = new SentCodes(scratch.resolve("application.log"))) {
                measure(load, new Shopper(prepared, options.buyers(), options.scale(), codes));
            }
        } catch (ExecutionException e) {
            var log = Files.readAllLines(scratch.resolve("application.log"));
            log.subList(Math.max(0, log.size() - LOG_TAIL), log.size()).forEach(System.err::println);
            throw e;
        } finally {
            stop(server);
        }
    }

    /** A start that plays the demonstration, and one that finds it played; nobody asks for anything. */
    private void demonstrate() throws Exception {
        System.out.printf(
                "demonstration  played: %s%ndemonstration  found:  %s%n%n", demonstrateOnce(), demonstrateOnce());
    }

    private String demonstrateOnce() throws Exception {
        long begun = System.nanoTime();
        var server = start(itself(), List.of("--linli.demo=true", data("demonstration")));
        try {
            await(server, () -> answers());
            double ready = (System.nanoTime() - begun) / 1e9;
            Thread.sleep(CALM);
            return "ready in %.1f s, %d MB resident".formatted(ready, Cpu.residentMegabytes(server.pid()));
        } finally {
            stop(server);
        }
    }

    private List<String> itself() {
        return List.of("-jar", application.resolve("linli.jar").toString());
    }

    private String data(String name) {
        return "--linli.data-directory=" + scratch.resolve(name);
    }

    /** What grew at once would otherwise be tidied up while something is measured. */
    private void settleDown() throws IOException, SQLException {
        if (options.scale() > 0) {
            try (var connection = Statements.connect(scratch.resolve("data")); var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
    }

    private void measure(Load load, Shopper shopper) throws Exception {
        System.out.println(Load.HEADING);
        if (options.wants("flash")) {
            load.measure("flash", 64, (connection, n) -> shopper.orderSeat(connection, "campaign", n));
        }
        if (options.wants("shop")) {
            load.measure("shop", 64, (connection, _) -> shopper.order(connection));
        }
        if (options.wants("flow")) {
            load.measure("flow", 32, (connection, _) -> shopper.walkThrough(connection));
        }
        if (options.wants("pay")) {
            load.measure("pay", 8, (connection, _) -> shopper.walkThroughProvider(connection));
        }
        if (options.wants("newcomer")) {
            load.measure("newcomer", 8, (connection, _) -> shopper.walkInAndPay(connection));
        }
        if (options.wants("list")) {
            load.measure("list", 32, (connection, _) -> shopper.list(connection));
        }
        if (options.wants("product")) {
            load.measure("product", 32, (connection, _) -> shopper.product(connection));
        }
        if (options.wants("messages")) {
            load.measure("messages", 32, (connection, _) -> shopper.say(connection));
        }
        if (options.wants("feed")) {
            if (!options.wants("messages")) {
                load.run(32, 4_000, (connection, _) -> shopper.say(connection));
            }
            load.measure("feed", 32, (connection, _) -> shopper.feed(connection));
        }
        if (options.wants("wallet")) {
            load.measure("wallet", 32, (connection, _) -> shopper.wallet(connection));
        }
        if (options.wants("order")) {
            load.measure("order", 32, (connection, _) -> shopper.lookAtOrder(connection));
        }
        if (options.wants("orders")) {
            load.measure("orders", 8, (connection, n) -> shopper.searchOrders(connection, n));
        }
        if (options.wants("board")) {
            load.measure("board", 8, (connection, _) -> shopper.board(connection));
        }
        if (options.wants("book")) {
            load.measure("book", 8, (connection, _) -> shopper.book(connection));
        }
        if (options.wants("beacons")) {
            load.measure("beacons", 32, (connection, _) -> shopper.look(connection));
        }
        if (options.wants("attack")) {
            load.measure("no attack", 16, (connection, n) -> shopper.doSomethingOrdinary(connection, n));
            var attack = new Attack(port);
            try (attack) {
                load.measure("attack", 16, (connection, n) -> shopper.doSomethingOrdinary(connection, n));
            }
            System.out.printf("%n           attack: %s%n", attack.summary());
        }
        if (options.wants("drive")) {
            var sold = new AtomicInteger();
            var refused = new AtomicInteger();
            load.count("drive", 64, 2 * options.seats(), (connection, n) -> {
                boolean seated = shopper.trySeat(connection, "drive", n);
                (seated ? sold : refused).incrementAndGet();
            });
            System.out.printf(
                    "%n           drive: %,d seats, %,d sold, %,d told that it is sold out%n",
                    options.seats(), sold.get(), refused.get());
            if (sold.get() != options.seats() || refused.get() != options.seats()) {
                throw new IllegalStateException("not exactly the seats were sold");
            }
        }
    }

    private Properties prepare() throws Exception {
        var file = scratch.resolve("prepared.properties");
        var server = start(
                List.of(
                        "-cp",
                        application.resolve("linli.jar") + ":" + scratch.resolve("classes"),
                        "linli.Application"),
                List.of(
                        "--linli.demo=false",
                        data("data"),
                        "--spring.main.sources=bench.Preparation",
                        "--bench.prepared=" + file,
                        "--bench.buyers=" + options.buyers(),
                        "--bench.seats=" + options.seats(),
                        "--bench.scale=" + options.scale()));
        try {
            await(server, () -> Files.exists(file));
        } finally {
            stop(server);
        }
        var prepared = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            prepared.load(in);
        }
        return prepared;
    }

    private Process start(List<String> program, List<String> arguments) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(cache());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xms160m",
                "-Xmx512m",
                "-Xmn96m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:-ShrinkHeapInSteps",
                "-XX:TrimNativeHeapInterval=60000",
                "-XX:+UseCompactObjectHeaders",
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        var more = System.getenv("LINLI_BENCH_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(program);
        command.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--linli.rate-limits.enabled=false"));
        command.addAll(arguments);
        var server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("application.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
    }

    private List<String> cache() {
        var cache = application.resolve("linli.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Process server, Condition condition) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (!server.isAlive() || System.nanoTime() > until) {
                Files.readAllLines(scratch.resolve("application.log")).forEach(System.err::println);
                throw new IllegalStateException("the application did not come up");
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() {
        try (var connection = new Connection(port)) {
            return connection.send("GET", "/actuator/health/readiness", "", null, null).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** However the bench ends, the application ends before it. */
    private static void stop(Process server) {
        server.destroy();
        server.onExit().join();
    }

    private static void describeMachine() throws IOException {
        var model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        System.out.printf(
                "%d × %s, %d GB, Java %s, load before: %s%n",
                Runtime.getRuntime().availableProcessors(),
                model,
                Long.parseLong(memory) / 1_000_000,
                Runtime.version(),
                Files.readString(Path.of("/proc/loadavg")).strip());
    }

    /** What buyers do. They are counted from 1. */
    private static final class Shopper {
        /** Browsers of those who are no buyers have numbers from here on. */
        private static final long STRANGERS = 1_000_000_000;
        private static final String AGREED =
                "[{\"kind\":\"TERMS\",\"version\":1},{\"kind\":\"PRIVACY\",\"version\":1}]";

        private final String brand;
        private final Properties prepared;
        private final int buyers;
        private final String[] groups;
        private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        private final AtomicInteger keys = new AtomicInteger();
        private final Map<Integer, String> orders = new ConcurrentHashMap<>();
        private final int scale;
        private final SentCodes codes;

        Shopper(Properties prepared, int buyers, int scale, SentCodes codes) {
            this.scale = scale;
            this.codes = codes;
            this.prepared = prepared;
            this.buyers = buyers;
            this.brand = "/api/brands/" + prepared.getProperty("brand");
            this.groups = prepared.getProperty("groups").split(",");
        }

        private int anyone() {
            return 1 + ThreadLocalRandom.current().nextInt(Math.min(buyers, 4_000));
        }

        /** Somebody who is no buyer. */
        private static String cookies(String who) {
            return "linli_session=" + Token.of(who);
        }

        /** Both as the server gives them; a browser's number is negative. */
        private static String cookies(int buyer) {
            return cookies(Integer.toString(buyer)) + "; linli_visitor="
                    + Long.toUnsignedString(Long.MIN_VALUE + buyer, Character.MAX_RADIX);
        }

        private String key() {
            return run + keys.incrementAndGet();
        }

        private String id(String name) {
            return prepared.getProperty(name);
        }

        private static Connection.Answer expect(int status, Connection.Answer answer) {
            if (answer.status() != status) {
                throw new IllegalStateException("%d %s".formatted(answer.status(), answer.body()));
            }
            return answer;
        }

        private String seat(String campaign) {
            return """
                    {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":"%s","payment":"BALANCE"}""".formatted(id("store"), id("variant"), id(campaign));
        }

        private String basket(String payment) {
            return """
                    {"store":"%s","lines":[{"variant":"%s","quantity":1}],"payment":"%s"}""".formatted(id("store"), id("variant"), payment);
        }

        void orderSeat(Connection connection, String campaign, int n) throws IOException {
            expect(201, connection.send("POST", brand + "/orders", cookies(anyone()), key(), seat(campaign)));
        }

        boolean trySeat(Connection connection, String campaign, int n) throws IOException {
            var answer = connection.send("POST", brand + "/orders", cookies(n + 1), key(), seat(campaign));
            if (answer.status() == 409) {
                return false;
            }
            expect(201, answer);
            return true;
        }

        void order(Connection connection) throws IOException {
            expect(201, connection.send("POST", brand + "/orders", cookies(anyone()), key(), basket("BALANCE")));
        }

        /** Seven requests of somebody who pays out of their wallet. */
        void walkThrough(Connection connection) throws IOException {
            var me = cookies(anyone());
            fillCart(connection, me);
            var placed = expect(201, connection.send("POST", brand + "/orders", me, key(), basket("BALANCE")));
            expectReady(connection, me, placed.text("id"));
        }

        /** Ten requests of somebody who pays on the provider's page; the provider tells the shop before it leads back. */
        void walkThroughProvider(Connection connection) throws IOException {
            payProvider(connection, cookies(anyone()));
        }

        /** Twelve requests of somebody whom nobody knew before: a code, the sign-in by it, and what the provider's payers do. */
        void walkInAndPay(Connection connection) throws IOException {
            int n = keys.incrementAndGet();
            var domain = "n%d.%s.bench".formatted(n, run);
            var stranger = "linli_visitor=" + Long.toUnsignedString(Long.MIN_VALUE + STRANGERS + n, Character.MAX_RADIX);
            expect(202, connection.send(
                    "POST", "/api/session/codes", stranger, null, "{\"destination\":\"a@%s\"}".formatted(domain)));
            var session = expect(201, connection.send(
                            "POST",
                            "/api/session",
                            stranger,
                            null,
                            "{\"method\":\"CODE\",\"destination\":\"a@%s\",\"code\":\"%s\",\"agreed\":%s}"
                                    .formatted(domain, codes.take(domain), AGREED)))
                    .cookies()
                    .get("linli_session");
            payProvider(connection, "linli_session=" + session + "; " + stranger);
        }

        private void payProvider(Connection connection, String me) throws IOException {
            fillCart(connection, me);
            var order = expect(201, connection.send("POST", brand + "/orders", me, key(), basket("SANDBOX")))
                    .text("id");
            var page = expect(201, connection.send("POST", brand + "/orders/" + order + "/payments", me, key(), "{}"))
                    .text("redirect");
            expect(200, connection.send("GET", page, me, null, null));
            expect(303, connection.submit(page, me, "choice=SUCCESS"));
            expectReady(connection, me, order);
        }

        private void expectReady(Connection connection, String me, String order) throws IOException {
            var shown = expect(200, connection.send("GET", brand + "/orders/" + order, me, null, null));
            if (!shown.text("state").equals("READY")) {
                throw new IllegalStateException("an order that is paid reads " + shown.body());
            }
        }

        private void fillCart(Connection connection, String me) throws IOException {
            expect(200, connection.send("GET", brand + "/products?limit=20", me, null, null));
            expect(200, connection.send("GET", brand + "/products/" + id("product"), me, null, null));
            expect(200, connection.send(
                    "PUT",
                    brand + "/cart/items/" + id("variant"),
                    me,
                    key(),
                    "{\"store\":\"%s\",\"quantity\":1}".formatted(id("store"))));
            expect(200, connection.send("GET", brand + "/cart", me, null, null));
            expect(200, connection.send(
                    "POST",
                    brand + "/checkout/quote",
                    me,
                    key(),
                    """
                    {"store":"%s","lines":[{"variant":"%s","quantity":1}]}"""
                            .formatted(id("store"), id("variant"))));
        }

        void doSomethingOrdinary(Connection connection, int n) throws IOException {
            switch (n % 4) {
                case 0 -> product(connection);
                case 1 -> list(connection);
                case 2 -> wallet(connection);
                default -> order(connection);
            }
        }

        void list(Connection connection) throws IOException {
            expect(200, connection.send("GET", brand + "/products?limit=20", cookies(anyone()), null, null));
        }

        void product(Connection connection) throws IOException {
            expect(200, connection.send("GET", brand + "/products/" + id("product"), cookies(anyone()), null, null));
        }

        private String[] place() {
            return groups[ThreadLocalRandom.current().nextInt(groups.length)].split(":");
        }

        void say(Connection connection) throws IOException {
            var place = place();
            expect(201, connection.send(
                    "POST",
                    brand + "/groups/" + place[0] + "/feed",
                    cookies(Integer.parseInt(place[1])),
                    key(),
                    "{\"body\":\"今天的蓝莓到了,新鲜得很,谁要一起拼?\"}"));
        }

        void feed(Connection connection) throws IOException {
            var place = place();
            expect(200, connection.send(
                    "GET",
                    brand + "/groups/" + place[0] + "/feed",
                    cookies(Integer.parseInt(place[1])),
                    null,
                    null));
        }

        /** A seller looks at what there is and at the last of it; without sellers, a buyer does. */
        void wallet(Connection connection) throws IOException {
            var me = scale > 0 ? cookies("seller") : cookies(anyone());
            expect(200, connection.send("GET", brand + "/wallet", me, null, null));
            expect(200, connection.send("GET", brand + "/wallet/postings", me, null, null));
        }

        /** A buyer looks at an order of theirs, and HQ at the path behind it. */
        void lookAtOrder(Connection connection) throws IOException {
            int buyer = anyone();
            var order = orders.get(buyer);
            if (order == null) {
                order = expect(201, connection.send("POST", brand + "/orders", cookies(buyer), key(), basket("BALANCE")))
                        .text("id");
                orders.put(buyer, order);
            }
            expect(200, connection.send("GET", brand + "/orders/" + order, cookies(buyer), null, null));
            expect(200, connection.send("GET", brand + "/orders/" + order + "/provenance", cookies("hq"), null, null));
        }

        /** HQ looks through the orders, each time narrowed otherwise. */
        void searchOrders(Connection connection, int n) throws IOException {
            var filters = List.of(
                    "",
                    "store=" + id("store") + "&state=SETTLED",
                    "state=READY&sort=OLDEST",
                    "from=" + LocalDate.now().minusDays(30) + "&to=" + LocalDate.now(),
                    "q=" + encoded("买家 1"),
                    "q=" + encoded("山核桃"),
                    "q=0042");
            var filter = filters.get(n % filters.size());
            var list = brand + "/all-orders";
            expect(200, connection.send("GET", list + "?limit=30&" + filter, cookies("hq"), null, null));
            expect(200, connection.send("GET", list + "/count?" + filter, cookies("hq"), null, null));
        }

        private static String encoded(String words) {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }

        void board(Connection connection) throws IOException {
            expect(200, connection.send("GET", brand + "/board", cookies("hq"), null, null));
        }

        void book(Connection connection) throws IOException {
            expect(200, connection.send("GET", brand + "/ledger/summary", cookies("hq"), null, null));
        }

        void look(Connection connection) throws IOException {
            expect(204, connection.send(
                    "POST",
                    brand + "/activities",
                    cookies(anyone()),
                    null,
                    "{\"beacons\":[{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"%s\"}]}".formatted(id("product"))));
        }
    }
}
