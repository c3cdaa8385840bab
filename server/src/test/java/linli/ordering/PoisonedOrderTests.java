package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import linli.shared.BrandId;
import linli.shared.work.Jobs;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A participant fails at one order: it waits, and all others of its brand and of every other go on. */
@LinliTest
class PoisonedOrderTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Reluctant reluctant;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    private record Placed(Shop.Open open, World.Player buyer, OrderId order) {}

    private Placed poisoned;
    private Placed neighbour;
    private Placed elsewhere;

    @BeforeEach
    void place() {
        var open = shop.open(world, 5);
        poisoned = place(open);
        neighbour = place(open);
        elsewhere = place(shop.open(world, 5));
        reluctant.refused.add(poisoned.order());
    }

    @AfterEach
    void mend() {
        reluctant.refused.clear();
    }

    @Test
    void settlesAllOthersAndTheOneOnceItIsMended() {
        each("state = 'COMPLETED', completed_at = shared.now() - interval '8 days'");
        jobs.run("ordering.settle");
        assertThat(state(neighbour)).isEqualTo("SETTLED");
        assertThat(state(elsewhere)).isEqualTo("SETTLED");
        assertThat(state(poisoned)).isEqualTo("COMPLETED");
        assertThat(shop.revenue(poisoned.open())).isEqualTo(Shop.PRICE);
        assertThat(parked("ordering.settle")).isEqualTo("IllegalStateException: not order " + poisoned.order());
        reluctant.refused.clear();
        tryAgain("ordering.settle");
        assertThat(state(poisoned)).isEqualTo("SETTLED");
        assertThat(shop.revenue(poisoned.open())).isEqualTo(2 * Shop.PRICE);
        assertThat(parked("ordering.settle")).isEmpty();
    }

    @Test
    void refundsAllOthersOfALostCampaignAndTheOneOnceItIsMended() {
        each("state = 'PAID'");
        for (var placed : new Placed[] {poisoned, neighbour, elsewhere}) {
            db.sql("insert into ordering.outcome (brand, order_id, outcome) values (:brand, :order, 'FAILED')")
                    .param("brand", placed.open().brand().value())
                    .param("order", placed.order().value())
                    .update();
        }
        jobs.run("ordering.follow-campaigns");
        assertThat(state(neighbour)).isEqualTo("REFUNDED");
        assertThat(state(elsewhere)).isEqualTo("REFUNDED");
        assertThat(state(poisoned)).isEqualTo("PAID");
        assertThat(wallet(neighbour)).isEqualTo(10_000);
        assertThat(wallet(poisoned)).isEqualTo(10_000 - Shop.PRICE);
        assertThat(parked("ordering.follow-campaigns")).contains("not order " + poisoned.order());
        reluctant.refused.clear();
        tryAgain("ordering.follow-campaigns");
        assertThat(state(poisoned)).isEqualTo("REFUNDED");
        assertThat(wallet(poisoned)).isEqualTo(10_000);
        assertThat(parked("ordering.follow-campaigns")).isEmpty();
        assertThat(db.sql("select count(*) from ordering.outcome where brand = any (:brands)")
                        .param("brands", new long[] {
                            poisoned.open().brand().value(),
                            elsewhere.open().brand().value()
                        })
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Placed place(Shop.Open open) {
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var answer = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        return new Placed(open, buyer, OrderId.valueOf(answer.body().get("id").asString()));
    }

    private void each(String change) {
        for (var placed : new Placed[] {poisoned, neighbour, elsewhere}) {
            db.sql("update ordering.orders set %s where brand = :brand and id = :order".formatted(change))
                    .param("brand", placed.open().brand().value())
                    .param("order", placed.order().value())
                    .update();
        }
    }

    private String state(Placed placed) {
        return Shop.state(placed.open(), placed.buyer().http(), placed.order().toString());
    }

    private long wallet(Placed placed) {
        return shop.wallet(placed.open().brand(), placed.buyer());
    }

    private String parked(String work) {
        return db.sql("select error from shared.parked where work = :work and key like :key || '%'")
                .param("work", work)
                .param("key", key(poisoned.open().brand(), poisoned.order()))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void tryAgain(String work) {
        db.sql("update shared.parked set next_try = shared.now() where work = :work and key like :key || '%'")
                .param("work", work)
                .param("key", key(poisoned.open().brand(), poisoned.order()))
                .update();
        jobs.run(work);
    }

    private static String key(BrandId brand, OrderId order) {
        return brand + ":" + order;
    }
}
