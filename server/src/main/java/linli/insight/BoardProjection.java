package linli.insight;

import linli.activity.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everything the boards show, computed from the stream. A browser counts as the person of the first event, in the
 * stream's order, that knew both; what it did before then becomes that person's.
 */
@Repository
class BoardProjection implements Projection {
    static final String NAME = "insight";

    /** The scopes of a row {@code x} that says where. */
    private static final String SCOPES = """
            cross join lateral (
              select 'BRAND' as scope_kind, x.brand as scope
              union all select 'STORE', x.store where x.store is not null
              union all select 'TOUCHPOINT', x.touchpoint where x.touchpoint is not null
              union all select 'CAMPAIGN', x.campaign where x.campaign is not null
              union all select 'COMMUNITY', community from unnest(x.communities) as c (community)) place
            """;

    /**
     * Writes the rows of {@code incoming} that are new and lets {@code reach} follow: a new day takes its place between
     * the days before and after it, whose distance changes. {@code lost} says what disappeared. By the key of doing. What
     * is known already is passed over without touching it.
     */
    private static final String TAKE_IN = """
            , fresh as (
              insert into insight.doing as d (brand, who, scope_kind, scope, step, day, times)
              select * from (
                select brand, who, scope_kind, scope, step, day, case step when 'ORDER' then least(sum(times), 2) else 1 end as times
                  from incoming group by brand, who, scope_kind, scope, step, day) i
               where coalesce((select d.times from insight.doing d
                                where d.brand = i.brand and d.who = i.who and d.scope_kind = i.scope_kind
                                  and d.scope = i.scope and d.step = i.step and d.day = i.day), 0)
                     < case i.step when 'ORDER' then 2 else 1 end
              on conflict (brand, who, scope_kind, scope, step, day)
              do update set times = 2
              returning new.brand, new.who, new.scope_kind, new.scope, new.step, new.day, old.day is null as is_new),
            bought as (
              insert into board_bought select brand, who, scope_kind, scope, day from fresh where step = 'ORDER'),
            appeared as (
              select f.*, lag(day) over neighbours as day_before, lead(day) over neighbours as day_after
                from fresh f where is_new
              window neighbours as (partition by brand, who, scope_kind, scope, step order by day)),
            placed as (
              select a.*, b.day as known_before, n.day as known_after
                from appeared a
                left join lateral (
                  select d.day from insight.doing d
                   where (d.brand, d.who, d.scope_kind, d.scope, d.step) = (a.brand, a.who, a.scope_kind, a.scope, a.step)
                     and d.day < a.day
                   order by d.day desc limit 1) b on true
                left join lateral (
                  select d.day from insight.doing d
                   where (d.brand, d.who, d.scope_kind, d.scope, d.step) = (a.brand, a.who, a.scope_kind, a.scope, a.step)
                     and d.day > a.day
                   order by d.day limit 1) n on true),
            change as (
              select brand, scope_kind, scope, step, day,
                     greatest(known_before, day_before, '-infinity') as previous, 1 as people
                from placed
              union all
              select brand, scope_kind, scope, step, known_after, c.previous, c.people
                from placed
                cross join lateral (values (coalesce(known_before, '-infinity'), -1), (day, 1)) as c (previous, people)
               where known_after < coalesce(day_after, 'infinity')
              union all
              select * from lost)
            insert into insight.reach as r (brand, scope_kind, scope, step, day, previous, people)
            select brand, scope_kind, scope, step, day, previous, sum(people) from change
             group by brand, scope_kind, scope, step, day, previous having sum(people) <> 0
            on conflict (brand, scope_kind, scope, day, previous, step)
            do update set people = r.people + excluded.people
            """;

    private static final String NOTHING_LOST = """
            , lost as (
              select brand, scope_kind, scope, step, day, previous, 0 as people from insight.reach where false)
            """;

    private final JdbcClient db;

    BoardProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        db.sql("""
                truncate insight.known_visitor, insight.joined, insight.doing, insight.reach, insight.reader,
                  insight.readers, insight.purchase, insight.day_total, insight.brought_in, insight.influence,
                  insight.message, insight.talk
                """).update();
    }

    @Override
    public void add() {
        knowVisitors();
        addJoined();
        resolve();
        moveSteps();
        addSteps();
        addRepeats();
        addReaders();
        addSales();
        addTalk();
    }

    private void knowVisitors() {
        db.sql("""
                insert into insight.known_visitor (brand, visitor, person)
                select distinct on (brand, visitor) brand, visitor, person from activity.slice('insight')
                 where person is not null and visitor is not null
                 order by brand, visitor, transaction, id
                on conflict do nothing
                """).update();
    }

    private void addJoined() {
        db.sql("""
                insert into insight.joined (brand, who, community, day, transaction, id)
                select distinct on (brand, person, coalesce(community, thing))
                       brand, person, coalesce(community, thing), day, transaction, id
                  from activity.slice('insight')
                 where verb = 'JOIN' and person is not null and (community is not null or kind = 'COMMUNITY')
                 order by brand, person, coalesce(community, thing), transaction, id
                on conflict do nothing
                """).update();
    }

    /**
     * Reads the slice once for all that follow, each event with who did it and where: a thing that is a place itself is
     * where it happened, an order or a team belongs to its campaign, and a purchase to every community that its buyer had
     * joined before, too. Everything is looked up by its key, so that a slice costs the same however much there is.
     */
    private void resolve() {
        db.sql("""
                create temporary table if not exists board_slice (
                  brand bigint, transaction xid8, id bigint, occurred_at timestamptz, day date, verb text, kind text,
                  thing bigint, person bigint, share bigint, value bigint, who bigint, store bigint, touchpoint bigint,
                  post bigint, campaign bigint, community bigint, communities bigint[], step text, sharer bigint)
                on commit delete rows
                """).update();
        db.sql("""
                create temporary table if not exists board_bought (
                  brand bigint, who bigint, scope_kind text, scope bigint, day date)
                on commit delete rows
                """).update();
        db.sql("""
                insert into board_slice
                with event as (
                  select s.brand, s.transaction, s.id, s.occurred_at, s.day, s.verb, s.kind, s.thing, s.person, s.share, s.value,
                         coalesce(s.person,
                                  (select k.person from insight.known_visitor k
                                    where k.brand = s.brand and k.visitor = s.visitor),
                                  s.visitor) as who,
                         coalesce(s.store, case s.kind when 'STORE' then s.thing end) as store,
                         coalesce(s.touchpoint, case s.kind when 'TOUCHPOINT' then s.thing end) as touchpoint,
                         coalesce(s.post, case s.kind when 'POST' then s.thing end) as post,
                         case s.kind
                           when 'CAMPAIGN' then s.thing
                           when 'ORDER' then (select o.campaign from ordering.order_v1 o where o.brand = s.brand and o.id = s.thing)
                           when 'TEAM' then (select t.campaign from campaign.team_v1 t where t.brand = s.brand and t.id = s.thing)
                         end as campaign,
                         coalesce(s.community, case s.kind when 'COMMUNITY' then s.thing end) as community,
                         s.verb = 'PAY' and s.person is not null as is_purchase
                    from activity.slice('insight') s)
                select brand, transaction, id, occurred_at, day, verb, kind, thing, person, share, value, who, store,
                       touchpoint, post, campaign, community,
                       case when is_purchase
                            then array(select e.community where e.community is not null
                                       union
                                       select j.community from insight.joined j
                                        where j.brand = e.brand and j.who = e.who
                                          and (j.transaction, j.id) < (e.transaction, e.id)
                                       order by 1)
                            else array_remove(array[community], null) end,
                       case when verb = 'TOUCH' then 'TOUCH'
                            when verb = 'JOIN' then 'JOIN'
                            when kind = 'POST' and verb in ('VIEW', 'READ_SECTION') then 'READ'
                            when verb in ('LIKE', 'COMMENT', 'TALK', 'SHARE') then 'INTERACT'
                            when is_purchase then 'ORDER' end,
                       case when is_purchase
                            then (select p.sharer from referral.path_v1 p
                                   where p.brand = e.brand and p.order_id = e.thing and p.degree = 1) end
                  from event e
                """).update();
    }

    private void moveSteps() {
        db.sql("""
                with gone as (
                  delete from insight.doing d using insight.known_visitor k
                   where not k.merged and d.brand = k.brand and d.who = k.visitor
                  returning d.*, k.person),
                incoming as (select brand, person as who, scope_kind, scope, step, day, times from gone),
                lost as (
                  select brand, scope_kind, scope, step, day,
                         coalesce(lag(day) over (partition by brand, who, scope_kind, scope, step order by day),
                                  '-infinity'),
                         -1
                    from gone)
                """ + TAKE_IN).update();
    }

    private void addSteps() {
        db.sql("""
                with incoming as (
                  select x.brand, x.who, place.scope_kind, place.scope, x.step, x.day, 1 as times
                    from board_slice x :scopes: where x.step is not null
                  union all
                  select x.brand, x.sharer, place.scope_kind, place.scope, 'REFER', x.day, 1
                    from board_slice x :scopes: where x.step = 'ORDER' and x.sharer is not null)
                """.replace(":scopes:", SCOPES) + NOTHING_LOST + TAKE_IN).update();
    }

    /** Every day of payment is a repeat but the first, and that too if more than one order was paid on it. */
    private void addRepeats() {
        db.sql("""
                with incoming as (
                  select distinct b.brand, b.who, b.scope_kind, b.scope, 'REPEAT' as step, candidate.day, 1 as times
                    from board_bought b
                    cross join lateral (
                      select d.day from insight.doing d
                       where (d.brand, d.who, d.scope_kind, d.scope, d.step)
                             = (b.brand, b.who, b.scope_kind, b.scope, 'ORDER')
                       order by d.day limit 1) first
                    cross join lateral (
                      select d.day, d.times from insight.doing d
                       where (d.brand, d.who, d.scope_kind, d.scope, d.step)
                             = (b.brand, b.who, b.scope_kind, b.scope, 'ORDER') and d.day >= b.day
                       order by d.day limit 2) candidate
                   where candidate.day > first.day or candidate.times > 1)
                """ + NOTHING_LOST + TAKE_IN).update();
    }

    private void addReaders() {
        db.sql("""
                with gone as (
                  delete from insight.reader r using insight.known_visitor k
                   where not k.merged and r.brand = k.brand and r.who = k.visitor
                  returning r.*, k.person),
                incoming as (
                  select brand, person as who, post, sections, acted from gone
                  union all
                  select brand, who, post,
                         case when kind <> 'POST' then 0
                              when verb = 'VIEW' then 1
                              when verb = 'READ_SECTION' then 1 << value::int else 0 end,
                         verb in ('LIKE', 'COMMENT', 'SHARE', 'JOIN', 'ADD_TO_CART', 'TEAM_OPEN', 'TEAM_JOIN', 'PAY')
                    from board_slice
                   where post is not null
                     and (kind = 'POST' and verb in ('VIEW', 'READ_SECTION')
                          or verb in ('LIKE', 'COMMENT', 'SHARE', 'JOIN', 'ADD_TO_CART', 'TEAM_OPEN', 'TEAM_JOIN', 'PAY'))),
                changed as (
                  insert into insight.reader as r (brand, who, post, sections, acted)
                  select brand, who, post, bit_or(sections), bool_or(acted) from incoming group by brand, who, post
                  on conflict (brand, who, post)
                  do update set sections = r.sections | excluded.sections, acted = r.acted or excluded.acted
                   where r.sections | excluded.sections <> r.sections or excluded.acted and not r.acted
                  returning new.brand, new.post, new.sections, new.acted,
                            old.sections as old_sections, old.acted as old_acted),
                change as (
                  select brand, post, sections, acted, 1 as people from changed
                  union all
                  select brand, post, old_sections, old_acted, -1 from changed where old_sections is not null
                  union all
                  select brand, post, sections, acted, -1 from gone)
                insert into insight.readers as r (brand, post, sections, acted, people)
                select brand, post, sections, acted, sum(people) from change
                 group by brand, post, sections, acted having sum(people) <> 0
                on conflict (brand, post, sections, acted) do update set people = r.people + excluded.people
                """).update();
        db.sql("update insight.known_visitor set merged = true where not merged")
                .update();
    }

    private void addSales() {
        db.sql("""
                with paid as (
                  insert into insight.purchase
                    (brand, order_id, buyer, day, store, touchpoint, campaign, communities, space, paid)
                  select distinct on (e.brand, e.thing)
                         e.brand, e.thing, e.person, e.day, e.store, e.touchpoint, e.campaign, e.communities,
                         coalesce(t.space, case when e.community is null then 'CLOUD' else 'GROUP' end), e.value
                    from board_slice e
                    left join network.touchpoint_v1 t on t.brand = e.brand and t.id = e.touchpoint
                   where e.verb = 'PAY' and e.kind = 'ORDER' and e.person is not null
                   order by e.brand, e.thing, e.transaction, e.id
                  on conflict do nothing
                  returning *),
                refund as (select brand, thing as order_id, day, value from board_slice where verb = 'REFUND' and kind = 'ORDER'),
                sale as (
                  select brand, order_id, day, store, touchpoint, campaign, communities, space,
                         paid, 0 as refunded, 1 as orders
                    from paid
                  union all
                  select p.brand, p.order_id, r.day, p.store, p.touchpoint, p.campaign, p.communities, p.space,
                         0, r.value, 0
                    from refund r join paid p using (brand, order_id)
                  union all
                  select p.brand, p.order_id, r.day, p.store, p.touchpoint, p.campaign, p.communities, p.space,
                         0, r.value, 0
                    from refund r join insight.purchase p using (brand, order_id)),
                brought as (
                  insert into insight.brought_in (brand, person, sharer, day, store, touchpoint, campaign, community)
                  select distinct on (e.brand, e.person)
                         e.brand, e.person, s.sharer, e.day, e.store, e.touchpoint, e.campaign, e.community
                    from board_slice e join referral.share_v1 s on s.brand = e.brand and s.id = e.share
                   where e.verb in ('JOIN', 'SIGN_UP') and e.person is not null and s.sharer <> e.person
                   order by e.brand, e.person, e.transaction, e.id
                  on conflict do nothing
                  returning *),
                moved as (
                  select s.brand, s.day, s.store, p.sharer, p.degree, s.orders, s.paid - s.refunded as net, 0 as brought
                    from sale s
                   cross join lateral (
                         select * from referral.path_v1 where brand = s.brand and order_id = s.order_id limit 3) p
                  union all
                  select brand, day, store, sharer, 0, 0, 0, 1 from brought),
                influenced as (
                  insert into insight.influence as i (brand, scope_kind, scope, day, sharer, orders_1, orders_2, orders_3,
                                                      net_1, net_2, net_3, brought)
                  select brand, place.scope_kind, place.scope, day, sharer,
                         coalesce(sum(orders) filter (where degree = 1), 0),
                         coalesce(sum(orders) filter (where degree = 2), 0),
                         coalesce(sum(orders) filter (where degree = 3), 0),
                         coalesce(sum(net) filter (where degree = 1), 0),
                         coalesce(sum(net) filter (where degree = 2), 0),
                         coalesce(sum(net) filter (where degree = 3), 0),
                         sum(brought)
                    from moved
                    cross join lateral (
                      select 'BRAND' as scope_kind, brand as scope
                      union all select 'STORE', store where store is not null) place
                   group by brand, place.scope_kind, place.scope, day, sharer
                  on conflict (brand, scope_kind, scope, day, sharer)
                  do update set orders_1 = i.orders_1 + excluded.orders_1, orders_2 = i.orders_2 + excluded.orders_2,
                                orders_3 = i.orders_3 + excluded.orders_3, net_1 = i.net_1 + excluded.net_1,
                                net_2 = i.net_2 + excluded.net_2, net_3 = i.net_3 + excluded.net_3,
                                brought = i.brought + excluded.brought),
                x as (
                  select brand, day, store, touchpoint, campaign, communities, space,
                         paid, refunded, orders, 0 as shares, 0 as brought
                    from sale
                  union all
                  select e.brand, e.day, e.store, e.touchpoint, e.campaign, e.communities,
                         coalesce(t.space, case when e.community is null then 'CLOUD' else 'GROUP' end), 0, 0, 0, 1, 0
                    from board_slice e
                    left join network.touchpoint_v1 t on t.brand = e.brand and t.id = e.touchpoint
                   where e.verb = 'SHARE'
                  union all
                  select b.brand, b.day, b.store, b.touchpoint, b.campaign, array_remove(array[b.community], null),
                         coalesce(t.space, case when b.community is null then 'CLOUD' else 'GROUP' end), 0, 0, 0, 0, 1
                    from brought b
                    left join network.touchpoint_v1 t on t.brand = b.brand and t.id = b.touchpoint)
                insert into insight.day_total as d (brand, scope_kind, scope, day, space, paid, refunded, orders, shares,
                                                    brought)
                select x.brand, place.scope_kind, place.scope, x.day, x.space, sum(x.paid), sum(x.refunded), sum(x.orders),
                       sum(x.shares), sum(x.brought)
                  from x :scopes:
                 group by x.brand, place.scope_kind, place.scope, x.day, x.space
                on conflict (brand, scope_kind, day, scope, space)
                do update set paid = d.paid + excluded.paid, refunded = d.refunded + excluded.refunded,
                              orders = d.orders + excluded.orders, shares = d.shares + excluded.shares,
                              brought = d.brought + excluded.brought
                """.replace(":scopes:", SCOPES)).update();
    }

    private void addTalk() {
        db.sql("""
                with said as (
                  insert into insight.message (brand, community, id, seat_group, who, sent_at)
                  select brand, community, id, thing, person, occurred_at from board_slice
                   where verb = 'TALK' and kind = 'GROUP' and community is not null and person is not null
                  returning *)
                insert into insight.talk as t (brand, community, day, who, messages)
                select brand, community, (sent_at at time zone 'Asia/Shanghai')::date, who, count(*)
                  from said group by 1, 2, 3, 4
                on conflict (brand, community, day, who) do update set messages = t.messages + excluded.messages
                """).update();
    }
}
