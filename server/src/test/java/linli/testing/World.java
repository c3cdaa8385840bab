package linli.testing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import linli.identity.Agreements;
import linli.identity.People;
import linli.identity.Sessions;
import linli.network.Brand;
import linli.network.Network;
import linli.network.NewStore;
import linli.network.Store;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.TimeTravel;
import linli.shared.text.Bilingual;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What a test needs around it: a brand of its own, stores, persons, and calls as each of them. */
public final class World {
    private final People people;
    private final Agreements agreements;
    private final Sessions sessions;
    private final Network network;
    private final TimeTravel time;
    private final int port;

    World(People people, Agreements agreements, Sessions sessions, Network network, TimeTravel time, int port) {
        this.people = people;
        this.agreements = agreements;
        this.sessions = sessions;
        this.network = network;
        this.time = time;
        this.port = port;
    }

    /** A signed-in person and their way to call the application. */
    public record Player(PersonId id, Http http) {}

    public Player person(String name) {
        var person = people.register(name);
        agreements.agreeToAll(List.of(person));
        return new Player(person, new Http(port, sessions.open(person, "test")));
    }

    /** Somebody who is not signed in; each one is a new browser. */
    public Http stranger() {
        return new Http(port, null);
    }

    /** Calls as whoever has the session token. */
    public Http as(String sessionToken) {
        return new Http(port, sessionToken);
    }

    /** A new brand whose HQ is the given person. */
    public Brand brand(Player hq) {
        var slug = "t" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT).substring(0, 18);
        return network.found(slug, new Bilingual("测试品牌", "Test Brand"), hq.id());
    }

    public Store store(BrandId brand, Player owner) {
        return network.open(
                brand,
                new NewStore(
                        new Bilingual("测试店", "Test Store"),
                        new Bilingual("测试路 1 号", null),
                        30.2741,
                        120.1551,
                        "09:00–21:00",
                        3000,
                        owner.id()));
    }

    public TimeTravel time() {
        return time;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        @Lazy
        World world(
                People people,
                Agreements agreements,
                Sessions sessions,
                Network network,
                TimeTravel time,
                @LocalServerPort int port) {
            return new World(people, agreements, sessions, network, time, port);
        }
    }
}
