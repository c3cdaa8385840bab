package linli.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.People;
import linli.identity.Sessions;
import linli.network.StoreId;
import linli.ordering.Shop;
import linli.shared.Ids;
import linli.shared.access.Access;
import linli.testing.Http;
import linli.testing.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A brand with one of each thing, and the people who may do something with it. */
@Component
public class Town {
    /** Things that a town has whatever modules tell. */
    static final Set<String> OWN = Set.of("brand", "store", "after");

    private final Specimens specimens;
    private final Shop shop;
    private final Communities communities;
    private final People people;
    private final Sessions sessions;
    private final Ids ids;
    private final JdbcClient db;

    Town(
            Specimens specimens,
            Shop shop,
            Communities communities,
            People people,
            Sessions sessions,
            Ids ids,
            JdbcClient db) {
        this.specimens = specimens;
        this.shop = shop;
        this.communities = communities;
        this.people = people;
        this.sessions = sessions;
        this.ids = ids;
        this.db = db;
    }

    /** A person who calls, and the token that they call with. */
    public record Caller(World.Player player, String token) {}

    /** A town that stands: its things by the names that they have in paths and bodies. */
    public final class Standing {
        private final World world;
        private final Shop.Open open;
        private final Caller hq;
        private final Caller buyer;
        private final Map<String, String> things = new HashMap<>();

        private Standing(World world) {
            this.world = world;
            open = shop.open(world, 1_000_000);
            hq = caller(open.hq());
            buyer = caller(shop.buyer(world, open.brand(), 1_000_000_000));
            things.put("brand", open.brand().toString());
            things.put("hq", open.hq().id().toString());
            things.put("store", open.store().id().toString());
            things.put("after", "1");
            things.put("today", LocalDate.now(ZoneOffset.UTC).toString());
            things.put("now", inDays(0));
            things.put("later", inDays(10));
            things.put("muchLater", inDays(20));
        }

        public Shop shop() {
            return shop;
        }

        public Shop.Open open() {
            return open;
        }

        public Caller hq() {
            return hq;
        }

        public Caller buyer() {
            return buyer;
        }

        /** A person with nothing at all. */
        public Caller newcomer() {
            return caller(world.person("两手空空"));
        }

        /** A person with money. */
        public Caller somebody() {
            return caller(shop.buyer(world, open.brand(), 100_000));
        }

        /** A store with nothing in it, opened before anything that is still being written. */
        public StoreId newStore() {
            var store = world.store(open.brand(), hq.player()).id();
            db.sql("update network.store set created_at = created_at - interval '1 minute' where id = :store")
                    .param("store", store.value())
                    .update();
            return store;
        }

        /** The thing of the name; it is made if nobody has asked for it. */
        public String thing(String name) {
            var there = things.get(name);
            if (there != null) {
                return there;
            }
            var make = specimens.things().get(name);
            if (make == null) {
                throw new AssertionError("no module tells of a " + name);
            }
            var made = make.apply(this);
            things.put(name, made);
            return made;
        }

        public String post(Caller caller, String path, String json, String name) {
            return created(caller.player().http(), open.path(path), json, name);
        }

        public void put(Caller caller, String path, String json) {
            expect(caller.player().http().put(open.path(path), json), path);
        }

        public String order(String payment) {
            return post(buyer, "/orders", shop.order(open, 1, payment), "id");
        }

        public String community(JoinPolicy policy) {
            return communities
                    .create(open.brand(), Neighbourhood.kitchen(open.hq().id(), policy, 5000))
                    .toString();
        }

        public String join(Caller caller) {
            post(caller, "/communities/" + thing("community") + "/members", "{}", "");
            return caller.player().id().toString();
        }

        /** A file that buyers of a product download. */
        public String fileOf(String product) {
            return one("""
                    with file as (
                      insert into catalog.product_file (brand, id, product, name, size)
                      values (:brand, %d, %s, 'a.pdf', 3) returning brand, id)
                    insert into catalog.product_file_part (brand, file, part, bytes) select brand, id, 0, 'abc' from file
                    returning file
                    """.formatted(id(), product));
        }

        /** The value that the statement gives for {@code :brand}. */
        public String one(String sql) {
            return db.sql(sql).param("brand", open.brand().value()).query((row, _) -> row.getString(1)).list().stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing: " + sql));
        }

        public String unique() {
            return Town.this.unique();
        }

        public long id() {
            return ids.next();
        }

        Map<String, String> things() {
            return Map.copyOf(things);
        }

        /** Whoever may do what the operation does. */
        Caller caller(Api.Operation operation) {
            return Optional.ofNullable(specimens.callers().get(operation.id()))
                    .orElse(operation.level().compareTo(Access.Level.MEMBER) > 0 ? Standing::hq : Standing::buyer)
                    .apply(this);
        }

        private Caller caller(World.Player player) {
            return new Caller(player, sessions.open(player.id(), "test"));
        }
    }

    /** A town with two of each thing that any module tells of, so that lists have a next page; its HQ runs the installation, too. */
    Standing build(World world) {
        var town = new Standing(world);
        people.makeOperator(town.hq.player().id());
        specimens.things().keySet().forEach(town::thing);
        for (var make : specimens.things().values()) {
            var _ = make.apply(town);
        }
        return town;
    }

    /** A town whose HQ is nothing else. */
    Standing buildOrdinary(World world) {
        var town = new Standing(world);
        specimens.things().keySet().forEach(town::thing);
        return town;
    }

    /** What a request of an operation uses up, made anew. */
    Map<String, String> renew(Standing town, String operation, Caller caller) {
        var fresh = new HashMap<String, String>();
        Optional.ofNullable(specimens.renewals().get(operation))
                .ifPresent(renewal -> renewal.renew(town, fresh, caller));
        return fresh;
    }

    Draft sign(Api.Operation operation, Draft draft) {
        return specimens.sign(operation, draft);
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String created(Http http, String path, String json, String name) {
        var answer =
                json.isEmpty() ? http.send("POST", path, null, UUID.randomUUID().toString()) : http.post(path, json);
        expect(answer, path);
        var value =
                name.startsWith("/") ? answer.body().at(name) : answer.body().path(name);
        return value.asString("");
    }

    private static void expect(Http.Answer answer, String path) {
        if (answer.status() >= 300) {
            throw new AssertionError(path + ": " + answer.text());
        }
    }

    /** What each request has of its own. */
    String unique() {
        return Long.toString(ids.next(), Character.MAX_RADIX);
    }
}
