package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.RawHttp;
import linli.testing.RouteTables;
import linli.testing.World;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a request says of the host, links lead to the installation, and nobody becomes somebody else by a header. */
@LinliTest
class ForeignHostTests {
    private static final String EVIL = "evil.example";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String[] ELSEWHERE = {
        "Host: " + EVIL,
        "X-Forwarded-Host: " + EVIL,
        "X-Forwarded-Server: " + EVIL,
        "X-Forwarded-Port: 99999999",
        "Forwarded: host=" + EVIL + ";proto=https",
        "X-Host: " + EVIL
    };

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private RawHttp raw;

    @BeforeEach
    void dial() {
        raw = new RawHttp(port);
    }

    @Test
    void noAnswerRepeatsTheHostThatWasAsked() throws IOException {
        var open = shop.open(world, 5);
        var cookie = "Cookie: linli_session=" + sessions.open(open.hq().id(), "test");
        var api = "/api/brands/" + open.brand();
        var hq = open.hq().http();
        var share = hq.post(api + "/shares", "{\"kind\":\"BRAND\",\"id\":\"%s\"}".formatted(open.brand()))
                .body();
        var touchpoint =
                hq.post(api + "/touchpoints", """
                        {"kind":"POSTER","space":"CLOUD","name":"海报","leadsTo":"BRAND","target":"%s"}
                        """.formatted(open.brand())).body();
        var ids = Map.of(
                "brand", open.brand().toString(),
                "store", open.store().id().toString(),
                "share", share.get("id").asString(),
                "touchpoint", touchpoint.get("id").asString());
        var check = new SoftAssertions();
        for (var path : new String[] {
            "/",
            "/app",
            "/console",
            "/app/",
            "/console/",
            "/app/b/x",
            "/error",
            "/nothing",
            "/api/openapi",
            "/actuator",
            "/actuator/health",
            "/sign-in/nonsense",
            "/pay/sandbox/nonsense",
            "/media/1/card.jpg",
            "/landing/landing.css",
            "/app//x",
            "/app/..;/x",
            "/s/" + share.get("code").asString(),
            "/s/000000000000",
            "/t/" + touchpoint.get("code").asString(),
            "/t/00000000"
        }) {
            check.assertThat(raw.get(path, elsewhere("Accept: */*")))
                    .as(path)
                    .startsWith("HTTP/1.1")
                    .doesNotContain(EVIL);
        }
        for (var route : RouteTables.read()) {
            if (route.method().equals("GET") && !route.path().endsWith("/stream")) {
                var path = VARIABLE.matcher(route.path()).replaceAll(match -> ids.getOrDefault(match.group(1), "1"));
                check.assertThat(raw.get(path, elsewhere(cookie)))
                        .as("%s", route)
                        .doesNotContain(EVIL);
            }
        }
        check.assertAll();
    }

    @Test
    void linksAreMadeOfThePublicAddress() throws IOException, NotFoundException {
        var open = shop.open(world, 5);
        var own = "http://localhost:" + port;
        var cookie = "Cookie: linli_session=" + sessions.open(open.hq().id(), "test");
        var api = "/api/brands/" + open.brand();
        var body = "{\"kind\":\"BRAND\",\"id\":\"%s\"}".formatted(open.brand());
        var answer = raw.send("POST %s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(
                        api + "/shares",
                        String.join(
                                "\r\n",
                                elsewhere(
                                        cookie,
                                        "X-Requested-With: linli",
                                        "Idempotency-Key: one",
                                        "Content-Type: application/json")),
                        body.length(),
                        body));
        assertThat(answer).contains("\"address\":\"" + own + "/s/").doesNotContain(EVIL);

        var code = answer.replaceAll("(?s).*\"code\":\"(\\w+)\".*", "$1");
        assertThat(raw.get("/s/" + code, elsewhere("Accept: text/html")))
                .contains("<meta property=\"og:url\" content=\"" + own + "/s/" + code + "\">")
                .contains("<meta property=\"og:image\" content=\"" + own + "/");

        var touchpoint = open.hq()
                .http()
                .post(api + "/touchpoints", """
                        {"kind":"POSTER","space":"CLOUD","name":"海报","leadsTo":"BRAND","target":"%s"}
                        """.formatted(open.brand()))
                .body();
        var http = open.hq().http();
        var qr = http.send(
                http.request(api + "/touchpoints/" + touchpoint.get("id").asString() + "/qr.png")
                        .header("X-Forwarded-Host", EVIL)
                        .GET()
                        .build());
        assertThat(read(qr.raw().body()))
                .isEqualTo(own + "/t/" + touchpoint.get("code").asString());
    }

    @Test
    void redirectsNameNoHostAtAll() throws IOException {
        for (var path : new String[] {"/", "/app", "/console", "/sign-in/nonsense"}) {
            assertThat(raw.get(path, elsewhere("Accept: */*")))
                    .as(path)
                    .containsPattern("(?i)location: /(app|console)/");
        }
    }

    static String[] nonsense() {
        return new String[] {
            "abc",
            "::::",
            "",
            ",",
            ", ,",
            "999.1.1.1",
            "1.2.3",
            "[::1",
            "127.0.0.1",
            "::1",
            "localhost",
            "127.0.0.1, 127.0.0.1",
            "203.0.113.7, nonsense",
            "nonsense, 127.0.0.1",
            IntStream.range(0, 400).mapToObj(i -> "10.0.0." + i % 256).collect(Collectors.joining(", "))
        };
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void forwardedNonsenseIsNoFaultAndMakesNobodyThisMachine(String chain) throws IOException {
        for (var path : new String[] {"/api/session", "/actuator/health", "/t/00000000", "/"}) {
            assertThat(raw.get(path, "Host: 127.0.0.1", "X-Forwarded-For: " + chain))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (200|302|404).*");
        }
        assertThat(raw.get("/actuator/prometheus", "Host: 127.0.0.1", "X-Forwarded-For: " + chain))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Port: 99999999",
                "X-Forwarded-Port: -1",
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Proto: https, ftp",
                "X-Forwarded-Host: [",
                "Forwarded: for=\"_x\";host=::",
                "X-Real-IP: 127.0.0.1",
                "Via: 1.1 proxy"
            })
    void figuresAreForWhoAsksAtThisMachineWithoutAProxy(String header) throws IOException {
        assertThat(raw.get("/actuator/prometheus", "Host: 127.0.0.1")).startsWith("HTTP/1.1 200");
        assertThat(raw.get("/actuator/prometheus", "Host: 127.0.0.1", header)).startsWith("HTTP/1.1 404");
        assertThat(raw.get("/api/session", "Host: 127.0.0.1", header)).startsWith("HTTP/1.1 200");
    }

    @Test
    void figuresAndDescriptionsAreForNobodyByAnotherName() throws IOException {
        assertThat(raw.get("/actuator/prometheus", "Host: " + EVIL)).startsWith("HTTP/1.1 404");
        for (var path : new String[] {"/actuator", "/actuator/health", "/api/openapi"}) {
            assertThat(raw.get(path, "Host: " + EVIL)).as(path).doesNotContain(EVIL);
        }
    }

    @Test
    void aProxysHttpsMakesTheCookieSecure() throws IOException {
        assertThat(raw.get("/api/session", "Host: 127.0.0.1", "X-Forwarded-Proto: https"))
                .containsPattern("(?i)set-cookie: linli_visitor=.*; Secure")
                .containsIgnoringCase("strict-transport-security");
        assertThat(raw.get("/api/session", "Host: 127.0.0.1")).doesNotContain("; Secure");
    }

    private static String[] elsewhere(String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(ELSEWHERE), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String read(byte[] png) throws IOException, NotFoundException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new MultiFormatReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }
}
