package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Probe;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LinliTest
class EdgeTests {
    private static final String WISH = "{\"quantity\":1,\"status\":200}";
    private static final String SIGN_IN = "/api/session/passkey";

    @Autowired
    World world;

    @Autowired
    Probe probe;

    @LocalServerPort
    int port;

    private final String name = UUID.randomUUID().toString();
    private final String path = "/api/probe/" + name;

    @Test
    void refusesABodyBeyondAMebibyteOnEveryRouteUnread() {
        var long1 = "{\"credential\":%s}".formatted("[".repeat(2 << 20));
        for (var address : new String[] {SIGN_IN, path, path + "/own", "/api/brands/1/orders", "/api/nothing"}) {
            var answer = world.person("张三").http().post(address, long1);
            assertThat(answer.status()).as(address).isEqualTo(413);
            assertThat(answer.problem()).as(address).isEqualTo("too-large");
        }
    }

    @Test
    void refusesABodyBeyondAMebibyteThatDoesNotSaySo() {
        var bytes = " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
        var http = world.stranger();
        for (var address : new String[] {SIGN_IN, path, path + "/own"}) {
            var answer = http.send(typed(http, address, "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                    .build());
            assertThat(answer.status()).as(address).isEqualTo(413);
        }
    }

    @Test
    void readsABodyOfExactlyAMebibyte() {
        var body = WISH + " ".repeat((1 << 20) - WISH.length());
        assertThat(world.stranger().post(path, body).status()).isEqualTo(200);
        assertThat(world.stranger().post(path + "/own", body).status()).isEqualTo(200);
    }

    @Test
    void boundsACallbackToo() {
        assertThat(world.stranger()
                        .post("/api/payments/callbacks/sandbox", " ".repeat((64 << 10) + 1))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesJsonThatIsTooDeep(String opening) {
        assertThat(world.stranger()
                        .post(SIGN_IN, "{\"credential\":" + opening.repeat(200_000))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesJsonOfTooManyValues() {
        assertThat(world.stranger()
                        .post(SIGN_IN, "{\"credential\":[%s1]}".formatted("1,".repeat(400_000)))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.x+json",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; x=y",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/mixed; boundary=x",
                "nonsense",
                "a/b/c"
            })
    void readsJsonOnlyOrAnUploadWithItsBoundary(String type) {
        var http = world.person("张三").http();
        for (var address : new String[] {path, path + "/own", path + "/file", SIGN_IN}) {
            var answer = http.send(typed(http, address, type)
                    .POST(BodyPublishers.ofString(WISH))
                    .build());
            assertThat(answer.status()).as(address).isEqualTo(415);
            assertThat(answer.problem()).as(address).isEqualTo("media-type-not-supported");
        }
        assertThat(probe.runs(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json;charset=UTF-8"})
    void readsJsonHoweverItsTypeIsWritten(String type) {
        var http = world.person("张三").http();
        assertThat(http.send(typed(http, path, type)
                                .POST(BodyPublishers.ofString(WISH))
                                .build())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesAnUploadOnlyWhereOneIsAskedFor() {
        var http = world.person("张三").http();
        var upload = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\na\r\n--x--\r\n";
        for (var address : new String[] {path, path + "/own", SIGN_IN}) {
            assertThat(http.send(typed(http, address, "multipart/form-data; boundary=x")
                                    .POST(BodyPublishers.ofString(upload))
                                    .build())
                            .status())
                    .as(address)
                    .isEqualTo(415);
        }
        for (var broken : new String[] {"", "--x", upload.substring(0, 60), "--y--\r\n", "--x--\r\n"}) {
            var answer = http.send(typed(http, path + "/file", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(broken))
                    .build());
            assertThat(answer.status()).as(broken).isEqualTo(400);
            assertThat(answer.problem()).as(broken).isEqualTo("invalid-request");
        }
        assertThat(probe.runs(name)).isZero();
    }

    private static HttpRequest.Builder typed(Http http, String address, String type) {
        return http.request(address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/probe/x",
                "/api/pro%62e/x",
                "/api/prob%65/x",
                "/api/%70%72%6F%62%65/x",
                "/api/probe/%7E",
                "//api/probe/x",
                "/api//probe/x",
                "/api/./probe/x",
                "/api/probe/../probe/x",
                "/api/%2e/probe/x",
                "/api/%2E%2E/api/probe/x",
                "/api;v=1/probe/x",
                "/api/probe/x;v=1",
                "/api/probe/x%3Bv",
                "/api%2Fprobe/x",
                "/api%5Cprobe/x",
                "/api\\probe/x",
                "/api/probe/%00",
                "/api/probe/%0A",
                "/api/probe/%7F",
                "/api/probe/%ED%A0%80",
                "/api/probe/%C0%AF",
                "/api/probe/%FF",
                "/api/probe/%",
                "/api/probe/%4",
                "/api/probe/%zz",
                "/api/probe/%2561",
                "/api/probe/\u00e9"
            })
    void refusesEveryOtherSpellingOfAPath(String spelling) throws IOException {
        for (var method : new String[] {"GET", "POST"}) {
            assertThat(raw(method + " " + spelling, "Host: localhost"))
                    .as(method)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "X-Content-Type-Options: nosniff");
        }
    }

    @Test
    void showsFiguresUnderNoOtherSpelling() throws IOException {
        for (var spelling : new String[] {
            "/%61ctuator/prometheus",
            "/actuator/%70rometheus",
            "/actuator/health/../prometheus",
            "/actuator;/prometheus",
            "/api/storefronts/%40",
            "/api/storefronts/%21",
            "/api/storefronts/%e6%9e%97"
        }) {
            assertThat(raw("GET " + spelling, "Host: localhost")).as(spelling).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void readsWhatHasToBeEscaped() {
        assertThat(world.stranger()
                        .post("/api/probe/%E9%82%BB%20%E9%87%8C@:" + name, WISH)
                        .status())
                .isEqualTo(200);
        assertThat(probe.runs("邻 里@:" + name)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ED%A0%80", "q=%00", "%00=1", "q=%C0%AF", "q=%FF", "q=%EF%BF%BF", "q=%zz", "q=%4"})
    void refusesAQueryThatIsNoText(String query) throws IOException {
        var brand = world.brand(world.person("总部")).id();
        assertThat(raw("GET /api/brands/" + brand + "/products?" + query, "Host: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void answersInBothLanguagesWhereItCannotReadWhichIsWanted() throws IOException {
        assertThat(raw("GET /api/<x>", "Host: localhost\r\nAccept-Language: en"))
                .startsWith("HTTP/1.1 400")
                .contains("urn:linli:problem:invalid-request", "请求内容不正确", "The request is not valid");
    }

    private String raw(String line, String header) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = line + " HTTP/1.1\r\n" + header + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
