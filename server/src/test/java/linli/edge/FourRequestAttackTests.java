package linli.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.Wire;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Four strangers who send 20 MB of nested JSON each once stopped everybody for a minute. Counts, no times. */
@LinliTest
class FourRequestAttackTests {
    private static final int ATTACKERS = 4;
    private static final int OTHERS = 16;
    private static final int ASKED_BY_EACH = 20;
    private static final int LENGTH = 20 << 20;
    private static final int LIMIT = 1 << 20;
    private static final int PART = 64 << 10;
    /** What sending a body of the longest that is read takes in memory, several times over, and jobs meanwhile. */
    private static final long LARGEST_ALLOCATION = 96L << 20;

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    @Test
    void refusesWhatSaysThatItIsLongBeforeItIsSent() {
        var answers = Race.of(ATTACKERS, _ -> () -> attack("Content-Length: " + LENGTH, nested(PART)));
        assertThat(answers).containsOnly(413);
    }

    @Test
    void readsNoMoreThanTheLimitOfWhatDoesNotSayHowLongItIs() {
        int parts = LIMIT / PART + 2;
        var answers = Race.of(ATTACKERS, _ -> () -> attack("Transfer-Encoding: chunked", chunks(parts)));
        assertThat(answers).containsOnly(413);
    }

    @Test
    void buildsNothingOfWhatIsNested() {
        var body = nested(LIMIT);
        long before = allocated();
        var answers = Race.of(ATTACKERS, _ -> () -> attack("Content-Length: " + LIMIT, body));
        assertThat(answers).containsOnly(400);
        assertThat(allocated() - before).isLessThan(LARGEST_ALLOCATION);
    }

    @Test
    void answersEverybodyElseMeanwhile() throws Exception {
        var open = shop.open(world, 1_000);
        var buyers = Race.of(OTHERS, _ -> () -> shop.buyer(world, open.brand(), 1_000_000));
        var isOver = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attacks = new ArrayList<Future<List<Integer>>>();
            for (int i = 0; i < ATTACKERS; i++) {
                int attacker = i;
                attacks.add(threads.submit(() -> attackUntil(isOver, attacker)));
            }
            var answers = Race.of(OTHERS, i -> goShopping(open, buyers.get(i)));
            isOver.set(true);
            assertThat(answers).allSatisfy(each -> assertThat(each).containsOnly(200, 201));
            for (var attack : attacks) {
                assertThat(attack.get()).isNotEmpty().allMatch(status -> status == 413 || status == 400);
            }
        } catch (CancellationException e) {
            throw new AssertionError(e);
        }
    }

    private Callable<List<Integer>> goShopping(Shop.Open open, World.Player buyer) {
        return () -> {
            var answers = new ArrayList<Integer>();
            for (int i = 0; i < ASKED_BY_EACH; i++) {
                answers.add(buyer.http().get(open.path("/products?limit=20")).status());
                answers.add(buyer.http().get("/api/session").status());
                answers.add(buyer.http()
                        .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                        .status());
            }
            return answers;
        };
    }

    private List<Integer> attackUntil(AtomicBoolean isOver, int attacker) throws IOException {
        var answers = new ArrayList<Integer>();
        var whole = nested(LIMIT);
        do {
            answers.add(
                    switch ((attacker + answers.size()) % 3) {
                        case 0 -> attack("Content-Length: " + LENGTH, nested(PART));
                        case 1 -> attack("Transfer-Encoding: chunked", chunks(LIMIT / PART + 2));
                        default -> attack("Content-Length: " + LIMIT, whole);
                    });
        } while (!isOver.get());
        return answers;
    }

    /** Sends so much and waits for the answer, whatever was announced. */
    private int attack(String framing, byte[] sent) throws IOException {
        var head = """
                POST /api/session/passkey HTTP/1.1\r
                Host: 127.0.0.1\r
                X-Requested-With: linli\r
                Content-Type: application/json\r
                %s\r
                \r
                """.formatted(framing);
        try (var wire = new Wire(port)) {
            var parts = List.of(sent).iterator();
            return wire.send(head.getBytes(StandardCharsets.ISO_8859_1), () -> parts.hasNext() ? parts.next() : null)
                    .status();
        }
    }

    private static byte[] nested(int length) {
        var start = "{\"credential\":".getBytes(StandardCharsets.ISO_8859_1);
        var body = new byte[length];
        Arrays.fill(body, (byte) '[');
        System.arraycopy(start, 0, body, 0, start.length);
        return body;
    }

    private static byte[] chunks(int parts) {
        var text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append(Integer.toHexString(PART))
                    .append("\r\n")
                    .append("[".repeat(PART))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** By all threads since the start, in bytes. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
