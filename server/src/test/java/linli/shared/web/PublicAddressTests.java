package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linli.shared.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example/s/1",
        "https://Shop.Example/, https://shop.example/s/1",
        "http://10.0.0.7:8080, http://10.0.0.7:8080/s/1",
        "https://shop.example:443, https://shop.example/s/1",
        "http://[2001:db8::1]:8080, http://[2001:db8::1]:8080/s/1"
    })
    void makesAddressesOfTheSetting(String setting, String expected) {
        assertThat(address(setting).of("/s/1")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example",
                "https://",
                "https://shop.example/linli",
                "https://shop.example?x",
                "https://shop.example#x",
                "https://a:b@shop.example",
                "https://shop.example:0",
                "https://shop.example:99999999",
                "https://shop example",
                "/app"
            })
    void refusesASettingThatIsNoAddressOfAnInstallationInBothLanguages(String setting) {
        assertThatThrownBy(() -> address(setting)).isInstanceOfSatisfying(InvalidSettingException.class, refusal -> {
            assertThat(refusal.description()).contains("LINLI_PUBLIC_ADDRESS", setting);
            assertThat(refusal.action()).contains("应为", "expected");
        });
    }

    @Test
    void isThisMachineAtItsPortWithoutASetting() {
        var environment = new MockEnvironment().withProperty("local.server.port", "8123");
        assertThat(new PublicAddress(environment).of("/app/")).isEqualTo("http://localhost:8123/app/");
    }

    @Test
    void isWhatItsOperatorChoseUnlessItWasSet() {
        var chosen = WebOrigin.parse("https://chosen.example").orElseThrow();
        var set = address("https://set.example");
        set.choose(chosen);
        assertThat(set.origin()).hasToString("https://set.example");
        var environment = new MockEnvironment().withProperty("local.server.port", "8123");
        var own = new PublicAddress(environment);
        own.choose(chosen);
        assertThat(own.of("/app/")).isEqualTo("https://chosen.example/app/");
        assertThat(own.isSecure()).isTrue();
        own.choose(null);
        assertThat(own.of("/app/")).isEqualTo("http://localhost:8123/app/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, 127.0.0.1, true",
        "https://shop.example, [::1], true",
        "https://shop.example, localhost, false",
        "http://10.0.0.7:8080, 127.0.0.1, false"
    })
    void leadsWhoeverAsksThisMachineByItsNumberToItsName(String setting, String host, boolean leads) {
        var request = request(host, 8080);
        request.setRequestURI("/sign-in/x");
        assertThat(address(setting).named(request).isPresent()).isEqualTo(leads);
        request.setRemoteAddr("192.0.2.7");
        assertThat(address(setting).named(request)).as("from elsewhere").isEmpty();
    }

    @Test
    void leadsNobodyToAnotherAddressWhoCameThroughAProxyThatReplacesIt() {
        var request = request("127.0.0.1", 8080);
        Caller.markForwarded(request);
        assertThat(address("https://shop.example").named(request)).isEmpty();
    }

    @Test
    void takesForOwnThePublicAddressWhateverAProxyMakesOfTheHost() {
        var address = address("https://shop.example");
        assertThat(isOwn(address, "https://shop.example", "127.0.0.1", 8080)).isTrue();
        assertThat(isOwn(address, "https://shop.example", "linli", 8080)).isTrue();
        assertThat(isOwn(address, "http://shop.example", "shop.example", 80)).isFalse();
        assertThat(isOwn(address, "https://evil.example", "127.0.0.1", 8080)).isFalse();
    }

    @Test
    void takesForOwnWhatWasAskedUnlessItsNameCouldBeMadeToPointHere() {
        var address = address("https://shop.example");
        assertThat(isOwn(address, "http://localhost:8080", "localhost", 8080)).isTrue();
        assertThat(isOwn(address, "http://127.0.0.1:8080", "127.0.0.1", 8080)).isTrue();
        assertThat(isOwn(address, "http://[::1]:8080", "[::1]", 8080)).isTrue();
        assertThat(isOwn(address, "http://evil.example:8080", "evil.example", 8080))
                .isFalse();
        assertThat(isOwn(address, "http://localhost:8081", "localhost", 8080)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "/8", "10.0.0.x"})
    void refusesProxiesThatAreNoAddresses(String setting) {
        assertThatThrownBy(() -> new TrustedProxies("127.0.0.1," + setting))
                .isInstanceOfSatisfying(
                        InvalidSettingException.class,
                        refusal -> assertThat(refusal.description()).contains("LINLI_TRUSTED_PROXIES"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "11.1.2.3, false",
        "127.0.0.1, true",
        "127.0.0.2, false",
        "2001:db8:7::1, true",
        "2001:db9::1, false",
        "172.20.0.1, true",
        "172.32.0.1, false"
    })
    void knowsItsProxiesByTheirRange(String address, boolean trusted) {
        var proxies = new TrustedProxies("10.0.0.0/8, 127.0.0.1, 2001:db8::/32, 172.16.0.0/12");
        assertThat(proxies.contain(Caller.find(address).orElseThrow())).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::, 20010db800010002/64",
        "nonsense, nonsense"
    })
    void countsASubscribersWholeNetworkAsOne(String address, String network) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        assertThat(Caller.network(request)).isEqualTo(network);
    }

    private static PublicAddress address(String setting) {
        return new PublicAddress(new MockEnvironment().withProperty("linli.public-address", setting));
    }

    private static boolean isOwn(PublicAddress address, String origin, String host, int port) {
        return address.isOwn(WebOrigin.parse(origin).orElseThrow(), request(host, port));
    }

    private static MockHttpServletRequest request(String host, int port) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }
}
