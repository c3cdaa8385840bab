package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class RouteMappingTests {
    private final RouteMapping routes = new RouteMapping();

    @BeforeEach
    void map() throws NoSuchMethodException {
        routes.setApplicationContext(new StaticApplicationContext());
        routes.afterPropertiesSet();
        map("GET", "/shops/{shop}/goods");
        map("POST", "/shops/{shop}/goods");
        map("GET", "/shops/{shop}/goods/{good}");
        map("GET", "/shops/{shop}/goods/best");
        map("POST", "/shops/{shop}/goods/new");
        map("GET", "/shops/{shop}/{section}");
        map("GET", "/files/{name}.txt");
        map("GET", "/files/{name}");
        map("GET", "/rest/{*path}");
        map("GET", "/rest/{one}");
        map("GET", "/");
    }

    private void map(String method, String pattern) throws NoSuchMethodException {
        var route = RequestMappingInfo.paths(pattern)
                .methods(RequestMethod.valueOf(method))
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, this, Object.class.getMethod("toString"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, /",
        "GET, /shops/1/goods, /shops/{shop}/goods",
        "POST, /shops/1/goods, /shops/{shop}/goods",
        "HEAD, /shops/1/goods, /shops/{shop}/goods",
        "GET, /shops/goods/goods, /shops/{shop}/goods",
        "GET, /shops/1/goods/2, /shops/{shop}/goods/{good}",
        "GET, /shops/1/goods/shops, /shops/{shop}/goods/{good}",
        "GET, /shops/1/goods/new, /shops/{shop}/goods/{good}",
        "GET, /shops/1/goods/best, /shops/{shop}/goods/best",
        "GET, /shops/1/bads, /shops/{shop}/{section}",
        "GET, /shops/1/files, /shops/{shop}/{section}",
        "GET, /files/a.txt, /files/{name}.txt",
        "GET, /files/a.pdf, /files/{name}",
        "GET, /rest/a, /rest/{one}",
        "GET, /rest/a/b, /rest/{*path}"
    })
    void findsTheRouteThatFitsBest(String method, String path, String pattern) throws Exception {
        var request = request(method, path);
        assertThat(routes.getHandler(request)).isNotNull();
        assertThat(Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                .isEqualTo(pattern);
        assertThat(request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/shops", "/shops/1/goods/", "/shops/1/goods/2/3", "/shops/*/", "/other"})
    void findsNothingWhereNothingIs(String path) throws Exception {
        assertThat(routes.getHandler(request("GET", path))).isNull();
    }

    @Test
    void saysWhichMethodsThereAre() {
        assertThatThrownBy(() -> routes.getHandler(request("DELETE", "/shops/1/goods")))
                .isInstanceOfSatisfying(
                        HttpRequestMethodNotSupportedException.class,
                        refusal -> assertThat(refusal.getSupportedMethods()).containsExactlyInAnyOrder("GET", "POST"));
    }

    private static HttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
