package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.shared.work.Jobs;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever ends orders locks as check-out does: counters of campaigns, then orders, then goods in their order, each once. */
@LinliTest
class LockOrderTests {
    private static final long PURSE = 100_00;
    private static final int ROUNDS = 8;

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Stock stock;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Shop.Open open;

    @BeforeEach
    void aShop() {
        open = shop.open(world, 50);
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void aRefundThatWaitsForACampaignHoldsNoOrderThatItsLastPlaceMakesReady() throws Exception {
        var campaign = campaignOfTwo();
        var founder = shop.buyer(world, open.brand(), PURSE);
        var order = place(founder, shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        whileLocked(
                "select from campaign.seats where brand = :brand and campaign = :id for no key update",
                campaign.value(),
                () -> refund(order),
                "select from ordering.orders where brand = :brand and id = :id for no key update nowait",
                Long.parseLong(order));
        assertThat(Shop.state(open, founder.http(), order)).isEqualTo("REFUNDED");
    }

    @Test
    void anEndingGivesGoodsBackInTheirOrderWhetherTheirOrdersWerePaidOrNot() throws Exception {
        var later = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(later, 50));
        var buyer = shop.buyer(world, open.brand(), PURSE);
        var paid = place(buyer, shop.seat(open, open.variant(), campaignOfTwo(), "NEW", "BALANCE"));
        var unpaid = place(buyer, shop.order(selling(later), 1, "SANDBOX"));
        whileLocked(
                "select from catalog.stock where brand = :brand and variant = :id for no key update",
                open.variant().value(),
                () -> end(paid, unpaid),
                "select from catalog.stock where brand = :brand and variant = :id for no key update nowait",
                later.value());
        assertThat(Shop.state(open, buyer.http(), paid)).isEqualTo("REFUNDED");
        assertThat(Shop.state(open, buyer.http(), unpaid)).isEqualTo("CANCELLED");
        assertThat(shop.stock(open)).isEqualTo(50);
        assertThat(shop.stock(selling(later))).isEqualTo(50);
    }

    @Test
    void aTeamIsCompleteOrItsFounderRefundedWhoeverComesFirst() {
        for (int round = 0; round < ROUNDS; round++) {
            var campaign = campaignOfTwo();
            var founder = shop.buyer(world, open.brand(), PURSE);
            var order = place(founder, shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
            var team = founder.http()
                    .get(open.path("/orders/" + order))
                    .body()
                    .get("team")
                    .asString();
            var second = shop.buyer(world, open.brand(), PURSE);
            var seat = shop.seat(open, open.variant(), campaign, team, "BALANCE");
            List<Callable<Integer>> acts = List.of(
                    () -> refund(order),
                    () -> second.http().post(open.path("/orders"), seat).status());
            assertThat(Race.of(2, acts::get)).allMatch(Set.of(201, 204, 409)::contains);
        }
    }

    private CampaignId campaignOfTwo() {
        var window = Shop.window();
        return shop.campaign(
                open,
                open.variant(),
                Terms.selling(window, 20)
                        .team(new Terms.TeamTerms(2, Duration.ofHours(1)))
                        .deposit(new Terms.Deposit(
                                300,
                                window.closesAt(),
                                window.closesAt().plus(Duration.ofDays(2)),
                                Terms.Deposit.Unpaid.KEPT))
                        .build());
    }

    private Shop.Open selling(VariantId variant) {
        return new Shop.Open(open.hq(), open.owner(), open.brand(), open.store(), variant);
    }

    private String place(World.Player buyer, String order) {
        var placed = buyer.http().post(open.path("/orders"), order);
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private int refund(String order) {
        return open.hq()
                .http()
                .post(open.path("/orders/" + order + "/refunds"), Shop.decision(open, order, ""))
                .status();
    }

    /** What these orders waited for came to nothing. */
    private int end(String... orders) {
        db.sql("""
                insert into ordering.outcome (brand, order_id, outcome)
                select :brand, unnest(:orders::bigint[]), 'FAILED'
                """)
                .param("brand", open.brand().value())
                .param("orders", "{" + String.join(",", orders) + "}")
                .update();
        jobs.run("ordering.follow-campaigns");
        return 204;
    }

    /** While the first row is locked, the act waits for it and has not locked the other; then it is done. */
    private void whileLocked(String first, long id, Callable<Integer> act, String other, long otherId)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> acting = transaction.execute(_ -> {
                db.sql(first)
                        .param("brand", open.brand().value())
                        .param("id", id)
                        .query()
                        .listOfRows();
                var started = threads.submit(act);
                Eventually.holds(() -> db.sql("""
                                select exists (select from pg_stat_activity
                                                where pg_backend_pid() = any (pg_blocking_pids(pid)))
                                """).query(Boolean.class).single());
                assertThatCode(() -> db.sql(other)
                                .param("brand", open.brand().value())
                                .param("id", otherId)
                                .query()
                                .listOfRows())
                        .doesNotThrowAnyException();
                return started;
            });
            assertThat(acting.get()).isEqualTo(204);
        }
        Eventually.holds(() -> db.sql("select not exists (select from ordering.outcome where brand = :brand)")
                .param("brand", open.brand().value())
                .query(Boolean.class)
                .single());
    }
}
