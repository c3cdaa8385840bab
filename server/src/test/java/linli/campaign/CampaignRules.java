package linli.campaign;

import static linli.ordering.AuditedOrders.HELD;
import static linli.ordering.AuditedOrders.PAID;
import static linli.ordering.AuditedOrders.someForfeited;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** Seats and teams, and the orders that have them. */
class CampaignRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of("campaigns whose held, sold and left seats are not the quota", """
                        select count(*) from campaign.seats s
                          join campaign.campaign c on c.brand = s.brand and c.id = s.campaign
                         cross join lateral (
                               select coalesce(sum(quantity) filter (where state = 'HELD'), 0) as held,
                                      coalesce(sum(quantity) filter (where state = 'SOLD'), 0) as sold
                                 from campaign.reservation r where r.brand = s.brand and r.campaign = s.campaign) r
                         where s.brand = :brand
                           and (s.held <> r.held or s.sold <> r.sold or s.held + s.sold > c.quota or s.quota <> c.quota)
                        """, """
                        update campaign.seats set sold = sold + 1
                         where campaign = (select max(campaign) from ordering.orders where deposit_minor is not null)
                        """, """
                        delete from campaign.reservation where reference =
                          (select id from ordering.orders where state = 'READY' and deposit_minor is not null limit 1)
                        """),
                Rule.of("members whose seats are miscounted", """
                        select count(*)
                          from (select brand, campaign, member, sum(quantity) as used from campaign.reservation
                                 where brand = :brand and state <> 'RELEASED' group by brand, campaign, member) r
                          full join (select * from campaign.member_use where brand = :brand) u using (brand, campaign, member)
                         where coalesce(r.used, 0) <> coalesce(u.used, 0)
                        """, """
                        update campaign.member_use u set used = used + 1 from ordering.orders o
                         where o.state = 'FORFEITED' and u.campaign = o.campaign and u.member = o.buyer
                        """),
                Rule.of(
                        "seats that no order holds, or that stand otherwise than their order",
                        """
                        select count(*)
                          from (select * from campaign.reservation where brand = :brand) r
                          full join (select * from ordering.orders where brand = :brand and campaign is not null) o
                            on o.id = r.reference
                          left join campaign.team t on t.brand = o.brand and t.id = o.team
                         where r.state is distinct from
                               case when %s or %s then 'SOLD' when o.state = 'AWAITING_PAYMENT' then 'HELD'
                                    when o.id is not null then 'RELEASED' end
                           and not (r.state is not distinct from 'RELEASED' and o.state = 'AWAITING_PAYMENT'
                                    and o.pay_until <= shared.now())
                           and not (r.state is not distinct from 'RELEASED' and o.state in ('DEPOSITED', 'AWAITING_PAYMENT')
                                    and t.state is not distinct from 'EXPIRED')
                        """.formatted(PAID, HELD),
                        """
                        update campaign.reservation set state = 'SOLD'
                         where reference = (select id from ordering.orders where state = 'FORFEITED' limit 1)
                        """,
                        someForfeited("state = 'BALANCE_DUE'")),
                Rule.of(
                        "teams whose places are miscounted, or that are complete without them",
                        """
                        select count(*) from campaign.team t
                         where t.brand = :brand
                           and (t.state in ('FORMING', 'OPEN')
                                  and (t.taken, t.paid) <>
                                      (select count(*) filter (where state <> 'RELEASED'), count(*) filter (where state = 'SOLD')
                                         from campaign.reservation r where r.brand = t.brand and r.team = t.id)
                                or t.state = 'COMPLETED' and t.size >
                                   (select count(*) from ordering.orders o
                                     where o.brand = t.brand and o.team = t.id and o.deposited_at is not null)
                                or t.state in ('EXPIRED', 'DISSOLVED') and exists (
                                     select from campaign.reservation r
                                      where r.brand = t.brand and r.team = t.id and r.state <> 'RELEASED'))
                        """,
                        "update campaign.team set state = 'OPEN', taken = taken + 1 where state = 'EXPIRED'",
                        """
                        update ordering.orders set state = 'CANCELLED', deposited_at = null, paid_at = null, refunded_minor = 0
                         where team = """ + team("COMPLETED"),
                        "update campaign.reservation set state = 'SOLD' where team = " + team("EXPIRED")),
                Rule.of(
                        "balances asked for by teams that are not complete, and deposits given back by others than those that ran out",
                        """
                        select count(*) from ordering.orders o
                          join campaign.team t on t.brand = o.brand and t.id = o.team
                          left join ordering.refund r
                            on r.brand = o.brand and r.order_id = o.id and r.reason = 'TEAM_EXPIRED'
                         where o.brand = :brand
                           and (o.due_at is not null and t.state <> 'COMPLETED'
                                or r.id is not null and (t.state <> 'EXPIRED' or o.ended_at < t.expires_at))
                        """,
                        "update campaign.team set state = 'EXPIRED' where state = 'COMPLETED'",
                        "update campaign.team set state = 'COMPLETED', taken = size, paid = size where state = 'EXPIRED'"));
    }

    private static String team(String state) {
        return "(select id from campaign.team where state = '%s' limit 1)".formatted(state);
    }
}
