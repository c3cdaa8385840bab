package linli.ordering.checkout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import linli.campaign.TeamId;
import linli.campaign.Terms;
import linli.catalog.Offer;
import linli.catalog.ProductKind;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderRow;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PlaceRepository {
    private final Database db;

    PlaceRepository(Database db) {
        this.db = db;
    }

    /** Who has left, and which stores are closed. */
    record Held(Set<PersonId> left, Set<StoreId> closed) {}

    /** Keeps the buyers from leaving and the stores from closing until the transaction ends, by one statement. */
    Held hold(List<Place> commands) {
        var held = new Held(new HashSet<>(), new HashSet<>());
        db.sql("""
                select id as person, null as store from identity.hold(:buyers) as id
                union all
                select null, id from network.hold(:brands, :stores) as id
                """)
                .rows(commands)
                .ids("buyers", Place::buyer)
                .ids("brands", Place::brand)
                .ids("stores", Place::store)
                .query(row -> {
                    var store = Columns.find(row, "store", StoreId::new);
                    if (store == null) {
                        held.left().add(new PersonId(row.getLong("person")));
                    } else {
                        held.closed().add(store);
                    }
                });
        return held;
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
                .rows(keys)
                .ids("brands", OrderKey::brand)
                .ids("buyers", OrderKey::buyer)
                .texts("keys", OrderKey::key)
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
                .rows(rows)
                .ids("brands", OrderRow::brand)
                .ids("ids", OrderRow::id)
                .ids("buyers", OrderRow::buyer)
                .ids("visitors", OrderRow::visitor)
                .ids("stores", OrderRow::store)
                .enums("states", OrderRow::state)
                .enums("payments", OrderRow::payment)
                .enums("fulfilments", OrderRow::fulfilment)
                .ids("campaigns", OrderRow::campaign)
                .ids("teams", OrderRow::team)
                .flags("openedTeams", OrderRow::openedTeam)
                .ids("touchpoints", OrderRow::touchpoint)
                .enums("currencies", row -> row.total().currency())
                .longs("totals", row -> row.total().minor())
                .rows(drafts)
                .texts("keys", draft -> draft.command.key())
                .longs("fingerprints", draft -> draft.command.fingerprint())
                .texts("codes", draft -> draft.code.value())
                .texts("until", draft -> draft.payUntil(now).toString())
                .rows(rows)
                .maybeLongs("deposits", PlaceRepository::deposit)
                .rows(drafts)
                .texts(
                        "balanceFrom",
                        draft -> ofDeposit(draft, deposit -> deposit.from().toString()))
                .texts(
                        "balanceUntil",
                        draft -> ofDeposit(draft, deposit -> deposit.until().toString()))
                .texts(
                        "depositKept",
                        draft -> ofDeposit(
                                draft, deposit -> Boolean.toString(deposit.unpaid() == Terms.Deposit.Unpaid.KEPT)))
                .update();
        insertLines(drafts);
    }

    private record Line(Draft draft, int number, Place.Line line) {
        Offer offer() {
            return line.offer();
        }

        @Nullable
        Long term() {
            return offer().kind() == ProductKind.MEMBERSHIP ? (long) offer().termDays() : null;
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
                       (brand, order_id, line, product, variant, title, title_en, variant_title, image, kind,
                        term_days, quantity, unit_minor, amount_minor)
                select d.*, d.unit_minor * d.quantity
                  from unnest(:brands::bigint[], :orders::bigint[], :numbers::smallint[], :products::bigint[],
                              :variants::bigint[], :titles::text[], :titlesEn::text[], :variantTitles::text[],
                              :images::bigint[], :kinds::text[], :terms::int[], :quantities::int[], :units::bigint[])
                       as d (brand, order_id, line, product, variant, title, title_en, variant_title, image, kind,
                             term_days, quantity, unit_minor)
                """)
                .rows(lines)
                .ints("numbers", Line::number)
                .ids("brands", line -> line.draft().command.brand())
                .ids("orders", line -> line.draft().id)
                .ids("products", line -> line.offer().product())
                .ids("variants", line -> line.offer().variant())
                .texts("titles", line -> line.offer().title().zh())
                .texts("titlesEn", line -> line.offer().title().en())
                .texts("variantTitles", line -> line.offer().variantTitle())
                .ids("images", line -> line.offer().image())
                .enums("kinds", line -> line.offer().kind())
                .maybeLongs("terms", Line::term)
                .ints("quantities", line -> line.line().quantity())
                .longs("units", line -> line.draft().unitPrice(line.line()).minor())
                .update();
    }

    private static @Nullable Long deposit(OrderRow row) {
        var deposit = row.deposit();
        return deposit == null ? null : deposit.amount().minor();
    }

    private static @Nullable String ofDeposit(Draft draft, Function<Terms.Deposit, String> column) {
        var deposit = draft.deposit();
        return deposit == null ? null : column.apply(deposit);
    }
}
