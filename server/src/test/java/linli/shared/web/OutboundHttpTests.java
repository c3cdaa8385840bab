package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import linli.shared.web.OutboundHttp.Body;
import linli.shared.web.OutboundHttp.Failed;
import linli.shared.web.OutboundHttp.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTests {
    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/picture", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", "/picture");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 20; i++) {
                    body.write(new byte[1 << 20]);
                }
            }
        });
        server.createContext("/silent", exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        closing.countDown();
        server.stop(0);
    }

    @Test
    void getsWhatIsThereWithinItsBounds() throws IOException {
        var http = new OutboundHttp(_ -> true, _ -> true);
        assertThat(http.get(at("/picture")))
                .isInstanceOfSatisfying(
                        Body.class, body -> assertThat(body.bytes()).containsExactly(1, 2, 3));
        assertThat(http.get(at("/away"))).isEqualTo(new Failed(Problem.NOT_FOUND));
        assertThat(http.get(at("/nothing"))).isEqualTo(new Failed(Problem.NOT_FOUND));
        assertThat(http.get(at("/endless"))).isEqualTo(new Failed(Problem.TOO_LARGE));
        assertThat(http.get(at("/silent"))).isEqualTo(new Failed(Problem.UNREACHABLE));
        http.destroy();
    }

    @Test
    void connectsToNoPrivateAddressWhateverItsName() throws IOException {
        var http = new OutboundHttp(OutboundHttp::isPublic, _ -> true);
        assertThat(http.get(at("/picture"))).isEqualTo(new Failed(Problem.ADDRESS_NOT_ALLOWED));
        var named = URI.create(
                "http://localhost:%d/picture".formatted(server.getAddress().getPort()));
        assertThat(http.get(named)).isEqualTo(new Failed(Problem.ADDRESS_NOT_ALLOWED));
        http.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/x",
                "file:///etc/passwd",
                "http://a:b@example.com/",
                "http://example.com:22/",
                "http:/x"
            })
    void refusesAddressesThatAreNotPlainWebAddresses(String address) throws IOException {
        var http = new OutboundHttp();
        assertThat(http.get(URI.create(address))).isEqualTo(new Failed(Problem.ADDRESS_INVALID));
        http.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void takesSpecialRangesForPrivate(String address) throws UnknownHostException {
        assertThat(OutboundHttp.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "223.5.5.5", "2400:3200::1", "2606:4700:4700::1111"})
    void takesOthersForPublic(String address) throws UnknownHostException {
        assertThat(OutboundHttp.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }
}
