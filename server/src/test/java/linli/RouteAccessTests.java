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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.Grants;
import linli.identity.People;
import linli.identity.Sessions;
import linli.identity.role.Grant;
import linli.identity.role.Permissions;
import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.network.Brand;
import linli.network.Store;
import linli.network.StoreId;
import linli.shared.Ids;
import linli.shared.access.Access;
import linli.shared.access.Permission;
import linli.shared.access.Scope;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what. Every route stands in the table of its module with its level and permission, so that a change of any
 * is seen in review; {@code -Droutes.update=true} writes the tables. Each route is then called by people of every kind.
 */
@LinliTest
class RouteAccessTests {
    /** A store or a community that is not the one of the path. */
    private static final long ELSEWHERE = 99;

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

        String permission() {
            return line.permission();
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
    Sessions sessions;

    @Autowired
    Permissions permissions;

    @Autowired
    Grants grants;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient db;

    @Autowired
    Communities communities;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, World.Player> holders = new HashMap<>();
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
    void asksOnlyForPermissionsThatAreDeclaredForTheirLevel() {
        forEachRoute((route, check) -> {
            var kinds =
                    permissions.find(route.permission()).map(Permission::scopes).orElse(Set.of());
            check.assertThat(kinds.containsAll(required(route.level())))
                    .as("%s", route)
                    .isTrue();
            check.assertThat(route.permission().isEmpty())
                    .as("%s", route)
                    .isEqualTo(route.level().compareTo(Access.Level.MEMBER) <= 0);
        });
    }

    @Test
    void hidesABrandFromTheStaffOfAnother() {
        var other = world.person("别家总部");
        var foreign = world.brand(other);
        people.makeOwner(other.id(), foreign.id(), store.id());
        people.makeManager(other.id(), foreign.id(), community);
        forEachRoute((route, check) -> {
            if (route.path().contains("{brand}") && route.level().compareTo(Access.Level.MEMBER) > 0) {
                expect(check, "staff of another brand", route, call(route, other.http()), false);
            }
        });
    }

    @Test
    void keepsStoreOwnersAndManagersToWhatIsTheirs() {
        var owner = world.person("隔壁店主");
        people.makeOwner(owner.id(), brand.id(), new StoreId(ELSEWHERE));
        var manager = world.person("隔壁群主");
        people.makeManager(manager.id(), brand.id(), new CommunityId(ELSEWHERE));
        forEachRoute((route, check) -> {
            var open = route.level().compareTo(Access.Level.MEMBER) <= 0;
            boolean ofStores = open || staffMayBe(route, Scope.Kind.STORE);
            boolean ofCommunities = open || staffMayBe(route, Scope.Kind.COMMUNITY);
            expect(check, "owner of another store", route, call(route, anew(owner)), ofStores);
            expect(check, "manager of another community", route, call(route, anew(manager)), ofCommunities);
        });
    }

    @Test
    void letsTheProperRolesThrough() {
        var hq = world.person("总部同事");
        people.makeHq(hq.id(), brand.id());
        var owner = world.person("店主");
        people.makeOwner(owner.id(), brand.id(), store.id());
        var manager = world.person("群主");
        people.makeManager(manager.id(), brand.id(), community);
        var operator = world.person("平台");
        people.makeOperator(operator.id());
        forEachRoute((route, check) -> {
            var proper = switch (route.level()) {
                case PUBLIC, MEMBER -> List.<World.Player>of();
                case STAFF ->
                    Stream.of(
                                    Map.entry(Scope.Kind.BRAND, hq),
                                    Map.entry(Scope.Kind.STORE, owner),
                                    Map.entry(Scope.Kind.COMMUNITY, manager))
                            .filter(each -> staffMayBe(route, each.getKey()))
                            .map(Map.Entry::getValue)
                            .toList();
                case STORE -> List.of(hq, owner);
                case COMMUNITY -> List.of(hq, manager);
                case BRAND -> List.of(hq);
                case PLATFORM -> List.of(operator);
            };
            for (var person : proper) {
                var answer = call(route, person.http());
                expect(check, "proper role", route, answer, true);
                check.assertThat(answer.status()).as("proper role: %s", route).isLessThan(500);
            }
        });
    }

    @Test
    void letsThroughWhoeverHasNothingButThePermissionWhereItIsAskedFor() {
        forEachRoute((route, check) -> {
            for (var scope : right(route)) {
                var one = holder(Set.of(route.permission()), scope);
                expect(check, "only the permission over " + scope, route, call(route, one.http()), true);
            }
        });
    }

    @Test
    void refusesWhoeverHasEverythingButThePermission() {
        forEachRoute((route, check) -> {
            for (var scope : right(route)) {
                var others = new TreeSet<>(permissions.over(scope.kind()));
                others.remove(route.permission());
                var rest = holder(others, scope);
                expect(check, "all but the permission over " + scope, route, call(route, rest.http()), false);
            }
        });
    }

    @Test
    void refusesWhoeverHasThePermissionOverSomethingElse() {
        var foreign = world.brand(world.person("别家")).id();
        forEachRoute((route, check) -> {
            var wrong = new ArrayList<Scope>();
            var kinds = kinds(route);
            if (route.path().contains("{brand}") && kinds.contains(Scope.Kind.BRAND)) {
                wrong.add(Scope.brand(foreign));
            }
            if (route.level() != Access.Level.STAFF && kinds.contains(Scope.Kind.STORE)) {
                wrong.add(Scope.store(brand.id(), ELSEWHERE));
                if (route.level() != Access.Level.STORE) {
                    wrong.add(Scope.store(brand.id(), store.id().value()));
                }
            }
            if (route.level() != Access.Level.STAFF && kinds.contains(Scope.Kind.COMMUNITY)) {
                wrong.add(Scope.community(brand.id(), ELSEWHERE));
                if (route.level() != Access.Level.COMMUNITY) {
                    wrong.add(Scope.community(brand.id(), community.value()));
                }
            }
            for (var scope : wrong) {
                var elsewhere = holder(Set.of(route.permission()), scope);
                expect(check, "the permission over " + scope, route, call(route, elsewhere.http()), false);
            }
        });
    }

    /** In a session of its own, as some routes end it. */
    private Http anew(World.Player person) {
        return world.as(sessions.open(person.id(), "test"));
    }

    /** What a permission must be declared for, to be asked for at the level. */
    private static Set<Scope.Kind> required(Access.Level level) {
        return switch (level) {
            case PUBLIC, MEMBER -> Set.of();
            case STAFF, BRAND -> Set.of(Scope.Kind.BRAND);
            case STORE -> Set.of(Scope.Kind.BRAND, Scope.Kind.STORE);
            case COMMUNITY -> Set.of(Scope.Kind.BRAND, Scope.Kind.COMMUNITY);
            case PLATFORM -> Set.of(Scope.Kind.PLATFORM);
        };
    }

    /** Whether it is open to staff of such places, whichever that is. */
    private boolean staffMayBe(Route route, Scope.Kind kind) {
        return route.level() == Access.Level.STAFF && kinds(route).contains(kind);
    }

    private Set<Scope.Kind> kinds(Route route) {
        return permissions.find(route.permission()).map(Permission::scopes).orElse(Set.of());
    }

    /** What a role of the brand's own that lets call the route can be over. */
    private List<Scope> right(Route route) {
        var brandWide = Scope.brand(brand.id());
        var ofStore = Scope.store(brand.id(), store.id().value());
        var ofCommunity = Scope.community(brand.id(), community.value());
        return switch (route.level()) {
            case PUBLIC, MEMBER, PLATFORM -> List.of();
            case STAFF ->
                Stream.of(brandWide, ofStore, ofCommunity)
                        .filter(scope -> kinds(route).contains(scope.kind()))
                        .toList();
            case STORE -> List.of(brandWide, ofStore);
            case COMMUNITY -> List.of(brandWide, ofCommunity);
            case BRAND -> List.of(brandWide);
        };
    }

    /** Somebody whose only role, over the scope, lets do exactly this; the same for the same. */
    private World.Player holder(Set<String> let, Scope scope) {
        return holders.computeIfAbsent(let + " over " + scope, _ -> {
            var of = Objects.requireNonNull(scope.brand());
            var role = new RoleId(ids.next());
            db.sql("""
                    insert into identity.role (brand, id, name, name_en, over, permissions)
                    values (:brand, :role, :role::text, :role::text, :over, :permissions)
                    """)
                    .param("brand", of.value())
                    .param("role", role.value())
                    .param("over", scope.kind().name())
                    .param("permissions", let.toArray(String[]::new))
                    .update();
            var person = world.person("店员");
            grants.give(person.id(), new Grant(RoleKind.CUSTOM, role, scope));
            return person;
        });
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
                var access = access(handler);
                for (var path : mapping.getPatternValues()) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (!path.equals("/error")) {
                        assertThat(methods).as("methods of %s", path).isNotEmpty();
                        methods.stream()
                                .map(RequestMethod::name)
                                .map(method -> new Route(
                                        new RouteTables.Route(method, path, access.level(), access.permission()),
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

    private static Access access(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(Access.class))
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
