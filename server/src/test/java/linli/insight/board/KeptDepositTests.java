package linli.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import linli.activity.Projections;
import linli.campaign.Terms;
import linli.insight.reach.Period;
import linli.ordering.Shop;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards and the book tell one story of deposits whose balance was not paid. */
@LinliTest
class KeptDepositTests {
    private static final long DEPOSIT = 300;

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Jobs jobs;

    @Autowired
    Projections projections;

    @Autowired
    JdbcClient db;

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void showsWhatTheBookHasAsRevenueAndNoOrder() throws InterruptedException {
        var open = shop.open(world, 50);
        var window = Shop.window();
        var until = window.closesAt().plus(Duration.ofDays(2));
        for (var unpaid : Terms.Deposit.Unpaid.values()) {
            var campaign = shop.campaign(
                    open,
                    open.variant(),
                    Terms.selling(window, 20)
                            .deposit(new Terms.Deposit(DEPOSIT, window.closesAt(), until, unpaid))
                            .build());
            var placed = shop.buyer(world, open.brand(), 10_000)
                    .http()
                    .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "null", "BALANCE"));
            assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        }
        world.time().shift(Duration.between(Instant.now(), until.plus(Duration.ofMinutes(11))));
        jobs.run("ordering.end-deposits");
        Following.catchUp(db, projections, open.brand());

        assertThat(shop.revenue(open)).isEqualTo(DEPOSIT);
        var board = open.hq().http().get(open.path("/board")).body();
        assertThat(board.at("/totals/paid/minor").asLong()).isEqualTo(DEPOSIT);
        assertThat(board.at("/totals/sales/minor").asLong()).isEqualTo(DEPOSIT);
        assertThat(board.at("/totals/orders").asLong()).isZero();
        assertThat(board.at("/totals/buyers").asLong()).isZero();
        assertThat(board.at("/stores/0/sales/minor").asLong()).isEqualTo(DEPOSIT);
        var period = new Period(
                LocalDate.parse(board.get("from").asString()),
                LocalDate.parse(board.get("to").asString()));
        assertThat(new Recount(db, open.brand()).sales(Thing.of(open.brand()), period))
                .isEqualTo(new Recount.Sales(DEPOSIT, 0, 0, 0, 0));
    }
}
