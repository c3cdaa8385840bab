package linli;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.People;
import linli.network.Brand;
import linli.network.Store;
import linli.shared.access.Access;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import linli.testing.AccessProbe;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.RouteTables;
import linli.testing.World;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what. Every route stands in the table of its module with its level, so that a change of either is seen in
 * review; {@code -Droutes.update=true} writes the tables. Each route is then called by people of every kind.
 */
@LinliTest
class RouteAccessTests {
    private record Route(RouteTables.Route line, String module, String contentType) {
        String method() {
            return line.method();
        }

        String path() {
            return line.path();
        }

        Access.Level level() {
            return line.level();
        }

        @Override
        public String toString() {
            return line.toString();
        }
    }

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Communities communities;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final HttpClient client = HttpClient.newHttpClient();
    private Brand brand;
    private Store store;
    private CommunityId community;

    @BeforeEach
    void found() {
        var hq = world.person("总部");
        brand = world.brand(hq);
        store = world.store(brand.id(), hq);
        community = communities.create(brand.id(), Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 500));
    }

    @Test
    void everyRouteStandsInTheTableOfItsModule() {
        var tables = routes().stream()
                .collect(groupingBy(Route::module, TreeMap::new, mapping(Route::toString, toUnmodifiableList())));
        if (Boolean.getBoolean("routes.update")) {
            RouteTables.write(tables);
        }
        assertThat(RouteTables.byModule())
                .as("routes/<module>.tsv; run this test with -Droutes.update=true and look at what changed")
                .isEqualTo(tables);
    }

    @Test
    void refusesStrangersEverythingThatIsNotPublic() {
        forEachRoute((route, check) -> {
            var answer = call(route, world.stranger());
            boolean open = route.level() == Access.Level.PUBLIC;
            check.assertThat(answer.passed()).as("stranger: %s", route).isEqualTo(open);
            if (!open) {
                check.assertThat(answer.status()).as("stranger: %s", route).isEqualTo(401);
            }
        });
    }

    @Test
    void letsMembersDoWhatMembersMayAndHidesTheRest() {
        forEachRoute((route, check) -> {
            var answer = call(route, world.person("路人").http());
            boolean open = route.level() == Access.Level.PUBLIC || route.level() == Access.Level.MEMBER;
            expect(check, "member", route, answer, open);
        });
    }

    @Test
    void hidesABrandFromTheStaffOfAnother() {
        var other = world.person("别家总部");
        var foreign = world.brand(other);
        people.grant(
                other.id(), new Grant(Role.STORE_OWNER, foreign.id(), store.id().value()));
        people.grant(other.id(), new Grant(Role.COMMUNITY_MANAGER, foreign.id(), community.value()));
        forEachRoute((route, check) -> {
            if (route.path().contains("{brand}") && route.level().compareTo(Access.Level.MEMBER) > 0) {
                expect(check, "staff of another brand", route, call(route, other.http()), false);
            }
        });
    }

    @Test
    void keepsStoreOwnersAndManagersToWhatIsTheirs() {
        forEachRoute((route, check) -> {
            for (var role : List.of(Role.STORE_OWNER, Role.COMMUNITY_MANAGER)) {
                var neighbour = world.person("隔壁");
                people.grant(neighbour.id(), new Grant(role, brand.id(), 99L));
                var open = Stream.of(Access.Level.PUBLIC, Access.Level.MEMBER, Access.Level.STAFF)
                        .anyMatch(route.level()::equals);
                expect(check, role + " of something else", route, call(route, neighbour.http()), open);
            }
        });
    }

    @Test
    void letsTheProperRolesThrough() {
        forEachRoute((route, check) -> {
            for (var grant : proper(route.level())) {
                var person = world.person("店员");
                people.grant(person.id(), grant);
                var answer = call(route, person.http());
                expect(check, grant.role().name(), route, answer, true);
                check.assertThat(answer.status())
                        .as("%s: %s", grant.role(), route)
                        .isLessThan(500);
            }
        });
    }

    private List<Grant> proper(Access.Level level) {
        var hq = new Grant(Role.BRAND_HQ, brand.id(), null);
        var owner = new Grant(Role.STORE_OWNER, brand.id(), store.id().value());
        var manager = new Grant(Role.COMMUNITY_MANAGER, brand.id(), community.value());
        return switch (level) {
            case PUBLIC, MEMBER -> List.of();
            case STAFF -> List.of(hq, owner, manager);
            case STORE_OWNER -> List.of(hq, owner);
            case COMMUNITY_MANAGER -> List.of(hq, manager);
            case BRAND_HQ -> List.of(hq);
            case PLATFORM_OPERATOR -> List.of(new Grant(Role.PLATFORM_OPERATOR, null, null));
        };
    }

    private static void expect(SoftAssertions check, String who, Route route, Answer answer, boolean open) {
        check.assertThat(answer.passed()).as("%s: %s", who, route).isEqualTo(open);
        if (open) {
            check.assertThat(answer.status()).as("%s: %s", who, route).isNotIn(401, 403);
        } else {
            check.assertThat(answer.status()).as("%s: %s", who, route).isEqualTo(404);
        }
    }

    private void forEachRoute(java.util.function.BiConsumer<Route, SoftAssertions> test) {
        var check = new SoftAssertions();
        var routes = routes();
        assertThat(routes).isNotEmpty();
        routes.forEach(route -> test.accept(route, check));
        check.assertAll();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            var home = handler.getBeanType().getPackageName();
            if (home.startsWith("linli.") && !home.startsWith("linli.testing")) {
                var level = level(handler);
                for (var path : mapping.getPatternValues()) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (!path.equals("/error")) {
                        assertThat(methods).as("methods of %s", path).isNotEmpty();
                        methods.stream()
                                .map(RequestMethod::name)
                                .map(method -> new Route(
                                        new RouteTables.Route(method, path, level),
                                        RouteTables.module(handler.getBeanType()),
                                        contentType(mapping)))
                                .forEach(routes::add);
                    }
                }
            }
        });
        return routes.stream().sorted(comparing(Route::line)).toList();
    }

    private static String contentType(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA) ? type + "; boundary=x" : "" + type)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Access.Level level(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(Access.class))
                .map(Access::value)
                .orElseGet(() -> fail("%s has no @Access", handler));
    }

    private record Answer(int status, boolean passed) {}

    /** Changes carry no idempotency key, so that those which are let through change nothing. */
    private Answer call(Route route, Http http) {
        var path = route.path()
                .replace("{brand}", brand.id().toString())
                .replace("{store}", store.id().toString())
                .replace("{community}", community.toString())
                .replaceAll("\\{[^}]*}", "1")
                .replace("**", "1");
        var body = route.method().equals("GET") || route.method().equals("DELETE")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(route.contentType().startsWith("multipart") ? "--x--\r\n" : "{}");
        var request = http.request(path)
                .header("Content-Type", route.contentType())
                .method(route.method(), body)
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream _ = response.body()) {
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue(AccessProbe.PASSED).isPresent());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
