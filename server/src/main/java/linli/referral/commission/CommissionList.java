package linli.referral.commission;

import java.util.EnumSet;
import linli.ledger.OwnerId;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;

/**
 * The commissions that somebody looks for, the latest first. An order is older than what it earned, by as long as its balance
 * may wait: of days only the last one bounds its number.
 */
@Repository
class CommissionList {
    /** So many of those who earned something may be meant by the words. */
    private static final int MEANT = 1000;

    private final Database db;
    private final Ids ids;
    private final CommissionQueries commissions;

    CommissionList(Database db, Ids ids, CommissionQueries commissions) {
        this.db = db;
        this.ids = ids;
        this.commissions = commissions;
    }

    Page<CommissionView> page(BrandId brand, CommissionFilter filter, PageRequest page) {
        var store = filter.store();
        return store == null
                ? commissions.page(brand, page, bound(found(filter), filter))
                : listOf(brand, OwnerId.of(store), filter, page);
    }

    /** Up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, CommissionFilter filter) {
        var store = filter.store();
        var statement = store == null ? found(filter) : earned(filter);
        return Matches.count(CommissionQueries.Cursor.START
                .bind(bound("select count(*) from (" + statement + ") found", filter))
                .param("brand", brand)
                .param("beneficiary", store));
    }

    /** What one person or store earned. */
    Page<CommissionView> listOf(BrandId brand, OwnerId beneficiary, CommissionFilter filter, PageRequest page) {
        return commissions.page(brand, page, bound(earned(filter), filter).param("beneficiary", beneficiary));
    }

    private Statement bound(String sql, CommissionFilter filter) {
        return Sought.bind(db.sql(sql), filter.q())
                .param("below", filter.days().below(ids))
                .param("state", filter.state())
                .enums(
                        "states",
                        filter.state() == null ? EnumSet.allOf(CommissionView.State.class) : EnumSet.of(filter.state()))
                .param("role", filter.role())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    /** By the book's index on owners; each posting's commission by the order's key. */
    private static String earned(CommissionFilter filter) {
        return """
                select c.*, p.entry as at
                  from ledger.posting_v1 p
                 cross join lateral (
                       select * from referral.commission_v1 c
                        where c.brand = p.brand and c.order_id = p.subject and 'COMMISSION_' || c.role = p.reason
                          and c.order_id < :below %s %s
                        limit 1) c
                 where p.brand = :brand and p.owner = :beneficiary and p.kind = 'PENDING'
                   and p.entry <= :id and (p.entry, p.reason) < (:id, 'COMMISSION_' || :last_role)
                 order by p.entry desc, p.reason desc limit :limit
                """.formatted(
                filter.conditions(),
                filter.words().map(_ -> "and " + Sought.numbered("c.order_id")).orElse(""));
    }

    private static String found(CommissionFilter filter) {
        var rows = filter.words().isEmpty()
                ? "select c.* from unnest(:states::text[]) as e (state) cross join lateral (%s) c"
                        .formatted(cut("c.state = e.state", filter))
                : meant(filter);
        return "select c.*, c.order_id as at from (" + rows + ") c order by c.order_id desc, c.role desc limit :limit";
    }

    /**
     * By an order's number, or by what the book owes to whom the words mean: that is as much as these earned, however many
     * others did.
     */
    private static String meant(CommissionFilter filter) {
        return """
                select c.* from (
                  select order_id, array_agg(person) as persons from (
                    select p.subject as order_id, m.person
                      from (select person from identity.meant_by(:words) as m (person)
                             where exists (select from ledger.posting_v1 e
                                            where e.brand = :brand and e.owner = m.person and e.kind = 'PENDING')
                             limit %1$d) m
                      join ledger.posting_v1 p on p.brand = :brand and p.owner = m.person and p.kind = 'PENDING'
                     union
                    select id, 0 from ordering.order_v1 where brand = :brand and (id = :number or id %% %2$d = :number)) o
                   group by order_id) o
                 cross join lateral (%3$s) c
                """.formatted(
                        MEANT,
                        Sought.SHORT_NUMBERS,
                        cut(
                                "c.order_id = o.order_id and (0 = any (o.persons) or c.beneficiary = any (o.persons) and c.role <> 'STORE')",
                                filter));
    }

    /** A page of the commissions for which this holds: by attribution_earned_idx or the order's key. */
    private static String cut(String holds, CommissionFilter filter) {
        return """
                select c.* from referral.commission_v1 c
                 where c.brand = :brand and %s and c.order_id < :below
                   and c.order_id <= :id and (c.order_id, c.role) < (:id, :last_role) %s
                 order by c.order_id desc, c.role desc limit :limit
                """.formatted(holds, filter.conditions());
    }
}
