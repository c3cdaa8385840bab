package linli.ordering.paying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PayingRepository {
    private static final String PAYABLE = """
            select o.state, o.payment, o.campaign, o.currency, p.due_minor, p.until,
                   case when shared.now() < p.since then 'EARLY' when shared.now() < p.until then 'NOW'
                        else 'OVER' end as time,
                   exists (select from campaign.campaign_v1 c
                            where c.brand = o.brand and c.id = o.campaign and c.state = 'CANCELLED') as called_off
              from ordering.orders o
             cross join lateral (
                   select case when o.deposit_minor is null then o.total_minor
                               when o.deposited_at is null then o.deposit_minor
                               else o.total_minor - o.deposit_minor end as due_minor,
                          case when o.deposited_at is null then o.placed_at else o.balance_from end as since,
                          case when o.deposited_at is null then o.pay_until else o.balance_until end as until) p
             where o.brand = :brand and o.id = :order and o.buyer = :buyer
            """;

    private final Database db;

    PayingRepository(Database db) {
        this.db = db;
    }

    /** Where the clock stands to the time in which an order, or its balance, can be paid. */
    enum Time {
        EARLY,
        NOW,
        OVER
    }

    /**
     * @param calledOff whether its campaign was cancelled
     * @param due what is to be paid next
     */
    record Payable(
            OrderState state,
            PaymentMethod method,
            @Nullable CampaignId campaign,
            boolean calledOff,
            Money due,
            Instant until,
            Time time) {}

    /** What is to be paid of the buyer's order. */
    Optional<Payable> find(BrandId brand, OrderId order, PersonId buyer) {
        return payable(PAYABLE, brand, order, buyer);
    }

    /** The same once nobody else changes it: of those who pay at once the second sees the first. */
    Optional<Payable> lock(BrandId brand, OrderId order, PersonId buyer) {
        return payable(PAYABLE + "for no key update of o", brand, order, buyer);
    }

    private Optional<Payable> payable(String sql, BrandId brand, OrderId order, PersonId buyer) {
        return db.sql(sql)
                .param("brand", brand)
                .param("order", order)
                .param("buyer", buyer)
                .query((row, _) -> {
                    var campaign = Columns.findLong(row, "campaign");
                    return new Payable(
                            OrderState.valueOf(row.getString("state")),
                            PaymentMethod.valueOf(row.getString("payment")),
                            campaign == null ? null : new CampaignId(campaign),
                            row.getBoolean("called_off"),
                            Columns.money(row, "due"),
                            Columns.instant(row, "until"),
                            Time.valueOf(row.getString("time")));
                })
                .optional();
    }

    /** Whose balance was not paid, by the index on those that wait for it. */
    List<OrderKey> overdue(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id from ordering.orders
                         where state = 'BALANCE_DUE' and balance_until <= shared.now() - make_interval(secs => :grace)
                           and shared.has_turn(:work, :again, brand, id)
                         order by balance_until limit :limit
                        """))
                .param("grace", OrderRow.GRACE.toSeconds())
                .query((row, _) -> new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))))
                .list();
    }

    /** By the index on unpaid orders. */
    List<OrderKey> unpaid(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id from ordering.orders
                         where state = 'AWAITING_PAYMENT' and pay_until <= shared.now()
                           and shared.has_turn(:work, :again, brand, id)
                         order by pay_until limit :limit
                        """))
                .query((row, _) -> new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))))
                .list();
    }
}
