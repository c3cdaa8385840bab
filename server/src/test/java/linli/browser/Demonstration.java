package linli.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import linli.identity.DemoSignIns;
import linli.identity.Sessions;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.testing.Http;
import linli.testing.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The brand that the demonstration plays, and its people. */
@Component
public class Demonstration {
    private final JdbcClient db;
    private final DemoSignIns signIns;
    private final Sessions sessions;
    private final ObjectProvider<World> world;

    Demonstration(JdbcClient db, DemoSignIns signIns, Sessions sessions, ObjectProvider<World> world) {
        this.db = db;
        this.signIns = signIns;
        this.sessions = sessions;
        this.world = world;
    }

    public BrandId brand() {
        return new BrandId(one("select id from network.brand where slug = 'linli'"));
    }

    /** Whoever is offered to visitors under the key. */
    public PersonId person(String key) {
        return signIns.get(key);
    }

    public Http as(PersonId person) {
        return world.getObject().as(session(person));
    }

    String session(PersonId person) {
        return sessions.open(person, "test");
    }

    /** An order in the state. */
    public long order(String state) {
        return one(
                "select id from ordering.orders where state = '%s' order by placed_at desc limit 1".formatted(state));
    }

    /** Who was paid in that role. */
    public PersonId paid(String role) {
        return new PersonId(
                one("select beneficiary from referral.commission_v1 where role = '%s' order by order_id limit 1"
                        .formatted(role)));
    }

    /** What everybody is called, in whole and shortened, in every language. */
    List<String> names() {
        return db.sql("""
                select name from identity.person union select name from network.persona where kind = 'PERSON'
                union select name from identity.buyer_v1
                """).query((row, _) -> row.getString(1)).list();
    }

    /** The number that the statement gives. */
    public long one(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    public static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
