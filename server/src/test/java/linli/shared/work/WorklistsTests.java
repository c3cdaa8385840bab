package linli.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.shared.Ids;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every worklist leaves out what is parked, and names its rows by the same keys in its query and to whoever parks them. */
@LinliTest
class WorklistsTests {
    @Autowired
    Jobs jobs;

    @Autowired
    World world;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    /** Something due of a brand, by a number of its own: statements that make it so. */
    private static final Map<String, List<String>> DUE = Map.ofEntries(
            Map.entry("campaign.open", campaign("SCHEDULED", "1 hour")),
            Map.entry("campaign.return-unpaid-seats", List.of("""
                            insert into campaign.reservation (brand, reference, campaign, member, variant, quantity, state, held_until)
                            values (:brand, :id, 1, 1, 1, 1, 'HELD', shared.now())
                            """)),
            Map.entry("campaign.end-offers", both(campaign("OPEN", "1 hour"), """
                            insert into campaign.waiting (brand, id, campaign, member, state, offered_until)
                            values (:brand, :id, :id, 1, 'OFFERED', shared.now())
                            """)),
            Map.entry("campaign.expire-teams", both(campaign("OPEN", "1 hour"), """
                            insert into campaign.team (brand, id, campaign, founder, size, expires_at)
                            values (:brand, :id, :id, 1, 2, shared.now())
                            """)),
            Map.entry("campaign.decide", campaign("OPEN", "-1 hour")),
            Map.entry("campaign.close", campaign("SUCCEEDED", "-1 hour")),
            Map.entry("ordering.cancel-unpaid", order("AWAITING_PAYMENT", "null", "null")),
            Map.entry("ordering.end-deposits", order("BALANCE_DUE", "shared.now() - interval '1 day'", "null")),
            Map.entry("ordering.settle", order("COMPLETED", "null", "shared.now() - interval '8 days'")),
            Map.entry("ordering.follow-campaigns", both(order("PAID", "null", "null"), """
                            insert into ordering.outcome (brand, order_id, outcome) values (:brand, :id, 'FAILED')
                            """)),
            Map.entry("payment.refund", both(payment("CAPTURED"), """
                            insert into payment.refund (brand, id, payment, amount_minor, currency, state)
                            values (:brand, :id, :id, 1, 'CNY', 'ASKED')
                            """)),
            Map.entry("payment.reconcile", payment("CREATED")),
            Map.entry("payment.sandbox-callbacks", List.of("""
                            insert into payment_sandbox.charge (token, number, merchant, order_number, amount_minor, currency,
                                                                return_path, expires_at)
                            values (:id::text, :id, 'linli', :id::text, 1, 'CNY', '/', shared.now())
                            """, """
                            insert into payment_sandbox.callback (id, token, due_at)
                            values (:id, :id::text, shared.now())
                            """)),
            Map.entry("catalog.resume-imports", run("PRODUCTS")),
            Map.entry("community.resume-rosters", run("ROSTERS")),
            Map.entry("ledger.count-books", List.of("""
                            insert into ledger.balance (brand, owner, kind, asset, amount) values (:brand, :id, 'REVENUE', 'CNY', 0)
                            """)),
            Map.entry("insight.turn-ranking", List.of("""
                            insert into insight.ranked (brand, day) values (:brand, '2000-01-01')
                            """)),
            Map.entry("shared.retry-events", List.of("""
                            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                            values (gen_random_uuid(), 'of.' || :id, 'java.lang.Object', '{"brand":"' || :brand || '"}',
                                    shared.now(), 'FAILED')
                            """)));

    @Test
    void leavesOutWhatIsParkedAndGoesOnWithTheRest() {
        var lists = new TreeMap<>(jobs.works()
                .filter(Worklist.class::isInstance)
                .map(list -> (Worklist<?>) list)
                .collect(Collectors.toMap(Work::name, list -> list)));
        assertThat(lists.keySet().stream().filter(name -> due(name).isEmpty()))
                .as("each worklist is looked at")
                .isEmpty();
        assertThat(lists.keySet()).containsAll(DUE.keySet());
        var wrong = new ArrayList<String>();
        lists.values().forEach(list -> check(list, wrong));
        assertThat(wrong).isEmpty();
    }

    /** Of every follower the same: something is held back from it. */
    private static List<String> due(String worklist) {
        return worklist.startsWith("activity.follow-")
                ? List.of("""
                        insert into activity.held (brand, follower, kind, thing, transaction, id)
                        values (:brand, '%s', 'PRODUCT', :id, '1', :id)
                        """.formatted(worklist.replaceFirst("\\.held$", "")))
                : DUE.getOrDefault(worklist, List.of());
    }

    /** Nobody else sees any of it, for it is never committed. */
    private void check(Worklist<?> list, List<String> wrong) {
        long first = world.brand(world.person("总部")).id().value();
        long second = world.brand(world.person("总部")).id().value();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long id = ids.next();
            for (var statement : due(list.name())) {
                make(statement, first, id);
            }
            var mine = ofMine(list, Turn.fresh(list.name(), 100_000), first, id);
            if (mine.size() != 1) {
                wrong.add(list.name() + " does not find what is due: " + mine);
                return;
            }
            park(list.name(), mine.getFirst());
            long other = ids.next();
            for (var statement : due(list.name())) {
                make(statement, second, other);
            }
            if (!ofMine(list, Turn.fresh(list.name(), 100_000), first, id).isEmpty()) {
                wrong.add(list.name() + " finds what is parked");
            }
            db.sql("update payment_sandbox.callback set due_at = shared.now() where id = :id")
                    .param("id", id)
                    .update();
            if (!ofMine(list, Turn.again(list.name(), mine), first, id).equals(mine)) {
                wrong.add(list.name() + " does not find what is to be tried again");
            }
            if (list.name().equals("payment.sandbox-callbacks")) {
                return;
            }
            if (ofMine(list, Turn.fresh(list.name(), 100_000), second, other).size() != 1) {
                wrong.add(list.name() + " does not go on with the rest");
            }
        });
    }

    private void make(String statement, long brand, long id) {
        db.sql(statement).param("brand", brand).param("id", id).update();
    }

    private void park(String work, String key) {
        db.sql("""
                insert into shared.parked (work, key, attempts, first_failed_at, next_try, error)
                values (:work, :key, 1, shared.now(), shared.now(), 'e')
                """).param("work", work).param("key", key).update();
    }

    /** The keys that speak of the brand or the number. */
    private static <K> List<String> ofMine(Worklist<K> list, Turn turn, long brand, long id) {
        return list.texts(list.due().apply(turn)).stream()
                .filter(key -> Stream.of(brand, id).anyMatch(number -> key.contains(Long.toString(number))))
                .toList();
    }

    private static List<String> both(List<String> first, String then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }

    private static List<String> campaign(String state, String closes) {
        return List.of(
                """
                insert into campaign.campaign (brand, id, kind, title, title_en, state, opens_at, closes_at, quota, member_limit,
                                               threshold, tier_sold, tier_off, stores, spaces, touchpoints, payments,
                                               hold_seconds, currency, created_by)
                values (:brand, :id, 'FLASH_SALE', 't', 't', '%s', shared.now() - interval '2 hours',
                        shared.now() + interval '%s', 10, 1, 0, '{}', '{}', '{}', '{}', '{}', '{BALANCE}', 600, 'CNY', 1)
                """.formatted(state, closes),
                "insert into campaign.seats (brand, campaign, quota) values (:brand, :id, 10)");
    }

    private static List<String> order(String state, String balanceUntil, String completedAt) {
        return List.of("""
                insert into ordering.orders (brand, id, buyer, visitor, store, state, placed_state, payment, fulfilment,
                                             opened_team, currency, total_minor, idempotency_key, fingerprint, pickup_code,
                                             placed_at, pay_until, deposit_minor, balance_from, balance_until, deposit_kept,
                                             deposited_at, completed_at)
                select :brand, :id, 1, 1, 1, '%s', 'AWAITING_PAYMENT', 'BALANCE', 'PICKUP', false, 'CNY', 100, :id::text, 1,
                       :id::text, shared.now(), shared.now(), case when b.until is not null then 10 end, b.until, b.until,
                       b.until < shared.now(), b.until, %s
                  from (select (%s)::timestamptz as until) b
                """.formatted(state, completedAt, balanceUntil));
    }

    private static List<String> run(String kind) {
        return List.of("""
                insert into intake.run (brand, id, kind, mode, started_by, alive_at)
                values (:brand, :id, '%s', 'APPLY', 1, shared.now() - interval '1 hour')
                """.formatted(kind));
    }

    private static List<String> payment(String state) {
        return List.of("""
                insert into payment.payment (brand, id, subject, part, payer, method, merchant, amount_minor, currency, state,
                                             expires_at, captured_at, reconcile_at)
                select :brand, :id, :id, 1, 1, 'SANDBOX', 'linli', 1, 'CNY', s.state, shared.now() + interval '1 hour',
                       case when s.state = 'CAPTURED' then shared.now() end,
                       case when s.state = 'CREATED' then shared.now() end
                  from (select '%s' as state) s
                """.formatted(state));
    }
}
