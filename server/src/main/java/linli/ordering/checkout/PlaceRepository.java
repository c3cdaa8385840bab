package linli.ordering.checkout;

import static linli.shared.sql.ColumnArrays.longs;
import static linli.shared.sql.ColumnArrays.maybe;
import static linli.shared.sql.ColumnArrays.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import linli.campaign.TeamId;
import linli.campaign.Terms;
import linli.catalog.Offer;
import linli.media.MediaId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderRow;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceRepository {
    private final JdbcClient db;

    PlaceRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps the buyers from leaving until the transaction ends, and tells those who have left.
     *
     * <p>From here on a statement is planned once a session, not anew for the length of each batch: all of them go by
     * keys, and planning some of them takes longer than running them.
     */
    Set<PersonId> begin(List<Place> commands) {
        return Set.copyOf(db.sql("""
                select identity.hold(:buyers)
                  from set_config('plan_cache_mode', 'force_generic_plan', true)
                """)
                .param("buyers", longs(commands, command -> command.buyer().value()))
                .query((row, _) -> new PersonId(row.getLong(1)))
                .list());
    }

    /** An order that was placed under the same key before, as it was then. */
    record Earlier(long fingerprint, Placed.Accepted order) {}

    /**
     * By the key's place in the list. The limit keeps the planner to the unique index on the buyer's key, a look-up
     * for each, whatever it knows of the table.
     */
    Map<Integer, Earlier> findEarlier(List<OrderKey> keys) {
        var earlier = new HashMap<Integer, Earlier>();
        db.sql("""
                select k.n, o.id, o.placed_state, o.currency, o.total_minor, o.pay_until, o.team, o.fingerprint
                  from unnest(:brands::bigint[], :buyers::bigint[], :keys::text[])
                       with ordinality as k (brand, buyer, key, n)
                 cross join lateral (
                       select * from ordering.orders
                        where brand = k.brand and buyer = k.buyer and idempotency_key = k.key
                        limit 1) o
                """)
                .param("brands", longs(keys, key -> key.brand().value()))
                .param("buyers", longs(keys, key -> key.buyer().value()))
                .param("keys", strings(keys, OrderKey::key))
                .query(row -> {
                    earlier.put(row.getInt("n") - 1, earlier(row));
                });
        return earlier;
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        var state = OrderState.valueOf(row.getString("placed_state"));
        return new Earlier(
                row.getLong("fingerprint"),
                new Placed.Accepted(
                        new OrderId(row.getLong("id")),
                        state,
                        new Money(row.getLong("total_minor"), Currency.valueOf(row.getString("currency"))),
                        state == OrderState.AWAITING_PAYMENT ? Columns.instant(row, "pay_until") : null,
                        Columns.find(row, "team", TeamId::new)));
    }

    /**
     * Orders and their lines, one statement each. A key that another node used meanwhile fails the statement. Numbers are
     * taken from their arrays by place: each array that is unnested costs as much to begin as some rows.
     */
    void insert(List<Draft> drafts, List<OrderRow> rows, Instant now) {
        db.sql("""
                with clock as materialized (select shared.now() as now)
                insert into ordering.orders
                       (brand, id, buyer, visitor, store, state, placed_state, payment, fulfilment, campaign, team,
                        opened_team, touchpoint, currency, total_minor, idempotency_key, fingerprint, pickup_code, pay_until, deposit_minor,
                        balance_from, balance_until, deposit_kept, placed_at, deposited_at, due_at,
                        paid_at, ready_at, completed_at)
                select (:brands::bigint[])[n], (:ids::bigint[])[n], (:buyers::bigint[])[n], (:visitors::bigint[])[n],
                       (:stores::bigint[])[n], state, state, payment, fulfilment, (:campaigns::bigint[])[n], (:teams::bigint[])[n],
                       opened_team, (:touchpoints::bigint[])[n], currency, (:totals::bigint[])[n], key,
                       (:fingerprints::bigint[])[n], code, until, (:deposits::bigint[])[n], balance_from, balance_until,
                       deposit_kept, clock.now,
                       case when state in ('DEPOSITED', 'BALANCE_DUE') then clock.now end,
                       case when state = 'BALANCE_DUE' then clock.now end,
                       case when state in ('PAID', 'READY', 'COMPLETED') then clock.now end,
                       case when state in ('READY', 'COMPLETED') then clock.now end,
                       case when state = 'COMPLETED' then clock.now end
                  from unnest(:states::text[], :payments::text[], :fulfilments::text[], :openedTeams::boolean[],
                              :currencies::text[], :keys::text[], :codes::text[], :until::timestamptz[],
                              :balanceFrom::timestamptz[], :balanceUntil::timestamptz[], :depositKept::boolean[])
                       with ordinality
                       as d (state, payment, fulfilment, opened_team, currency, key, code, until, balance_from,
                             balance_until, deposit_kept, n)
                 cross join clock
                """)
                .param("brands", longs(rows, row -> row.brand().value()))
                .param("ids", longs(rows, row -> row.id().value()))
                .param("buyers", longs(rows, row -> row.buyer().value()))
                .param("visitors", longs(rows, OrderRow::visitor))
                .param("stores", longs(rows, row -> row.store().value()))
                .param("states", strings(rows, row -> row.state().name()))
                .param("payments", strings(rows, row -> row.payment().name()))
                .param("fulfilments", strings(rows, row -> row.fulfilment().name()))
                .param("campaigns", maybe(rows, OrderRow::campaign))
                .param("teams", maybe(rows, OrderRow::team))
                .param("openedTeams", strings(rows, row -> Boolean.toString(row.openedTeam())))
                .param("touchpoints", maybe(rows, OrderRow::touchpoint))
                .param("currencies", strings(rows, row -> row.total().currency().name()))
                .param("totals", longs(rows, row -> row.total().minor()))
                .param("keys", strings(drafts, draft -> draft.command.key()))
                .param("fingerprints", longs(drafts, draft -> draft.command.fingerprint()))
                .param("codes", strings(drafts, draft -> draft.code.value()))
                .param("until", strings(drafts, draft -> draft.payUntil(now).toString()))
                .param("deposits", maybe(rows, PlaceRepository::deposit))
                .param(
                        "balanceFrom",
                        ofDeposit(drafts, deposit -> deposit.from().toString()))
                .param(
                        "balanceUntil",
                        ofDeposit(drafts, deposit -> deposit.until().toString()))
                .param(
                        "depositKept",
                        ofDeposit(drafts, deposit -> Boolean.toString(deposit.unpaid() == Terms.Deposit.Unpaid.KEPT)))
                .update();
        insertLines(drafts);
    }

    private record Line(Draft draft, int number, Place.Line line) {
        Offer offer() {
            return line.offer();
        }
    }

    private void insertLines(List<Draft> drafts) {
        var lines = new ArrayList<Line>();
        for (var draft : drafts) {
            int number = 0;
            for (var line : draft.command.lines()) {
                lines.add(new Line(draft, ++number, line));
            }
        }
        db.sql("""
                insert into ordering.order_line
                       (brand, order_id, line, product, variant, title, title_en, variant_title, image, stocked,
                        quantity, unit_minor, amount_minor)
                select d.*, d.unit_minor * d.quantity
                  from unnest(:brands::bigint[], :orders::bigint[], :numbers::smallint[], :products::bigint[],
                              :variants::bigint[], :titles::text[], :titlesEn::text[], :variantTitles::text[],
                              :images::bigint[], :stocked::boolean[], :quantities::int[], :units::bigint[])
                       as d (brand, order_id, line, product, variant, title, title_en, variant_title, image, stocked,
                             quantity, unit_minor)
                """)
                .param("numbers", lines.stream().mapToInt(Line::number).toArray())
                .param(
                        "brands",
                        longs(lines, line -> line.draft().command.brand().value()))
                .param("orders", longs(lines, line -> line.draft().id.value()))
                .param("products", longs(lines, line -> line.offer().product().value()))
                .param("variants", longs(lines, line -> line.offer().variant().value()))
                .param("titles", strings(lines, line -> line.offer().title().zh()))
                .param("titlesEn", lines.stream().map(PlaceRepository::titleEn).toArray(String[]::new))
                .param("variantTitles", strings(lines, line -> line.offer().variantTitle()))
                .param("images", lines.stream().map(PlaceRepository::image).toArray(Long[]::new))
                .param("stocked", strings(lines, line -> Boolean.toString(Draft.stocked(line.line()))))
                .param(
                        "quantities",
                        lines.stream().mapToInt(line -> line.line().quantity()).toArray())
                .param(
                        "units",
                        longs(lines, line -> line.draft().unitPrice(line.line()).minor()))
                .update();
    }

    private static @Nullable String titleEn(Line line) {
        return line.offer().title().en();
    }

    private static @Nullable Long image(Line line) {
        MediaId image = line.offer().image();
        return image == null ? null : image.value();
    }

    private static @Nullable Long deposit(OrderRow row) {
        var deposit = row.deposit();
        return deposit == null ? null : deposit.amount().minor();
    }

    private static @Nullable String[] ofDeposit(List<Draft> drafts, Function<Terms.Deposit, String> column) {
        var values = new @Nullable String[drafts.size()];
        for (int i = 0; i < values.length; i++) {
            var deposit = drafts.get(i).deposit();
            values[i] = deposit == null ? null : column.apply(deposit);
        }
        return values;
    }
}
