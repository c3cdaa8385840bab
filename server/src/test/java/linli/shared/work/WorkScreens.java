package linli.shared.work;

import static linli.browser.Screen.at;

import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.Screen;
import linli.browser.Screens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work of which something is parked, and some that fails as a whole. */
@Component
class WorkScreens implements Screens {
    private final Demonstration demonstration;
    private final JdbcClient db;

    WorkScreens(Demonstration demonstration, JdbcClient db) {
        this.demonstration = demonstration;
        this.db = db;
    }

    @Override
    public void prepare() {
        db.sql("""
                insert into shared.parked (work, key, brand, attempts, first_failed_at, next_try, error)
                values ('ordering.settle', :brand || ':385088664910168580', :brand, 7, shared.now() - interval '2 hours',
                        shared.now() + interval '1 hour', 'IllegalStateException: the escrow holds less than was promised'),
                       ('payment.refund', :brand || ':385088664910168581', :brand, 1, shared.now() - interval '1 minute',
                        shared.now() - interval '1 second', 'HttpTimeoutException: request timed out')
                on conflict (work, key) do update set next_try = excluded.next_try
                """).param("brand", demonstration.brand().value()).update();
        db.sql("""
                update shared.work set failed_at = shared.now() + interval '1 day', error = 'IllegalStateException: no ranking'
                 where name = 'insight.turn-ranking'
                """).update();
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return reader == ConsoleReader.OPERATOR
                ? List.of(
                        at("operator-work", "/work"),
                        at("operator-work-parked", "/work")
                                .after(page -> page.locator("main button[aria-pressed]")
                                        .last()
                                        .click()))
                : List.of();
    }
}
