package linli.insight.board;

import linli.activity.Projection;
import linli.insight.influence.Ranking;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/**
 * Everything the boards show, computed from the stream. A browser counts as the person of the first event, in the
 * stream's order, that knew both; what it did before then becomes that person's.
 *
 * <p>What a slice says of the same place, person and day is summed before anything is looked up or written for it.
 */
@Repository
class BoardProjection implements Projection {
    static final String NAME = "insight";

    /**
     * Writes what is new of {@code done}: at which {@code places} somebody did a step on a day, of which those in {@code
     * known} have nothing to learn. Reach follows: a new day takes its place between the days before and after it, whose
     * distance changes. {@code lost} says what disappeared. By the key of doing.
     */
    private static final String TAKE_IN = """
            , fresh as (
              insert into insight.doing as d (brand, who, step, day, scope, times)
              select brand, who, step, day, scope, case step when 'ORDER' then least(sum(times), 2) else 1 end
                from done cross join unnest(places) as p (scope)
               where scope <> all (known)
               group by brand, who, step, day, scope
              on conflict (brand, who, step, day, scope) do update set times = 2
              returning new.brand, new.who, new.step, new.day, new.scope, old.day is null as is_new),
            bought as (
              insert into board_bought select brand, who, scope, day from fresh where step = 'ORDER'),
            appeared as (
              select f.*, lag(day) over neighbours as day_before, lead(day) over neighbours as day_after
                from fresh f where is_new
              window neighbours as (partition by brand, who, step, scope order by day)),
            placed as (
              select a.*, b.day as known_before, n.day as known_after
                from appeared a
                left join lateral (
                  select d.day from insight.doing d
                   where (d.brand, d.who, d.step, d.scope) = (a.brand, a.who, a.step, a.scope) and d.day < a.day
                   order by d.day desc limit 1) b on true
                left join lateral (
                  select d.day from insight.doing d
                   where (d.brand, d.who, d.step, d.scope) = (a.brand, a.who, a.step, a.scope) and d.day > a.day
                   order by d.day limit 1) n on true),
            change as (
              select brand, scope, step, day, greatest(known_before, day_before, '-infinity') as previous, 1 as people
                from placed
              union all
              select brand, scope, step, known_after, c.previous, c.people
                from placed
                cross join lateral (values (coalesce(known_before, '-infinity'), -1), (day, 1)) as c (previous, people)
               where known_after < coalesce(day_after, 'infinity')
              union all
              select * from lost)
            insert into insight.reach as r (brand, scope, step, day, previous, people)
            select brand, scope, step, day, previous, sum(people) from change
             group by brand, scope, step, day, previous having sum(people) <> 0
            on conflict (brand, scope, day, previous, step) do update set people = r.people + excluded.people
            """;

    /** The scopes in which a row {@code s} is nothing new. */
    private static final String KNOWN = """
            array(select d.scope from insight.doing d
                   where (d.brand, d.who, d.step, d.day) = (s.brand, s.who, s.step, s.day)
                     and (d.step <> 'ORDER' or d.times = 2)) as known
            """;

    private final Database db;
    private final Ranking ranking;

    BoardProjection(Database db, Ranking ranking) {
        this.db = db;
        this.ranking = ranking;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        db.sql("""
                truncate insight.known_visitor, insight.joined, insight.doing, insight.reach, insight.reader,
                  insight.readers, insight.day_total, insight.brought_in, insight.influence, insight.influencer,
                  insight.message, insight.talk
                """).update();
    }

    @Override
    public void add() {
        meet();
        resolve();
        addSteps();
        addRepeats();
        addReaders();
        ranking.hold();
        addSales();
        addTalk();
    }

    /** The rows of a statement's {@code rows} once for each scope that they say they are in. */
    private static String placed(String columns, String rows) {
        return """
                select :columns:, 'BRAND'::shared.thing_kind as scope_kind, brand as scope from :rows:
                union all
                select :columns:, 'STORE', store from :rows: where store is not null
                union all
                select :columns:, 'TOUCHPOINT', touchpoint from :rows: where touchpoint is not null
                union all
                select :columns:, 'CAMPAIGN', campaign from :rows: where campaign is not null
                union all
                select :columns:, 'COMMUNITY', place from :rows: cross join unnest(communities) as c (place)
                """.replace(":columns:", columns).replace(":rows:", rows);
    }

    /** Learns whose browsers are whose, and who joined what; of each the first in the stream's order. */
    private void meet() {
        db.sql("""
                create temporary table if not exists board_met (brand bigint, visitor bigint, person bigint)
                on commit delete rows
                """).update();
        db.sql("""
                with event as materialized (
                  select brand, transaction, id, occurred_at, person, visitor, verb, kind, thing, community
                    from activity.slice('insight')
                   where person is not null and (visitor is not null or verb = 'JOIN')),
                stranger as (
                  select brand, visitor from event e where visitor is not null
                   group by brand, visitor
                  having (select k.person from insight.known_visitor k where k.brand = e.brand and k.visitor = e.visitor) is null),
                met as (
                  insert into insight.known_visitor (brand, visitor, person)
                  select distinct on (brand, visitor) brand, visitor, person from event
                   where ((brand, visitor) in (select brand, visitor from stranger)) is true
                   order by brand, visitor, transaction, id
                  returning brand, visitor, person),
                joined as (
                  insert into insight.joined (brand, who, community, day, transaction, id)
                  select distinct on (brand, person, coalesce(community, thing))
                         brand, person, coalesce(community, thing), network.day_of(brand, occurred_at),
                         transaction, id
                    from event
                   where verb = 'JOIN' and (community is not null or kind = 'COMMUNITY')
                   order by brand, person, coalesce(community, thing), transaction, id
                  on conflict do nothing)
                insert into board_met select * from met
                """).update();
    }

    /**
     * Keeps what matters of the slice for all that follow, each event with who did it and where: a thing that is a place
     * itself is where it happened, an order or a team belongs to its campaign, a purchase to every
     * community that its buyer had joined before, too, a refund, whoever made it, to wherever its payment was, and a kept
     * deposit to wherever that was paid; nothing else that the system did is anybody's. Everything is looked up by its key, so that a slice costs the same however much
     * there is.
     */
    private void resolve() {
        db.sql("""
                create temporary table if not exists board_slice (
                  brand bigint, transaction xid8, id bigint, occurred_at timestamptz, day date, verb activity.verb,
                  kind shared.thing_kind, thing bigint, person bigint, share bigint, value bigint, who bigint,
                  store bigint, touchpoint bigint, post bigint, campaign bigint, community bigint, communities bigint[],
                  step insight.step, sharers bigint[])
                on commit delete rows
                """).update();
        db.sql("""
                create temporary table if not exists board_bought (
                  brand bigint, who bigint, scope bigint, day date)
                on commit delete rows
                """).update();
        db.sql("""
                insert into board_slice
                with told as materialized (
                  select * from activity.slice('insight')
                   where (not by_system or verb in ('REFUND', 'FORFEIT'))
                     and (verb in ('TOUCH', 'LIKE', 'COMMENT', 'SHARE', 'JOIN', 'TALK', 'PAY', 'REFUND', 'FORFEIT')
                          or verb in ('VIEW', 'READ_SECTION') and kind = 'POST'
                          or verb in ('ADD_TO_CART', 'TEAM_OPEN', 'TEAM_JOIN') and post is not null)),
                event as (
                  select brand, transaction, id, occurred_at, verb, kind, thing, person, visitor, share, value, store,
                         touchpoint, post, community
                    from told where verb not in ('REFUND', 'FORFEIT')
                  union all
                  select p.brand, p.transaction, p.id, r.occurred_at, r.verb, p.kind, p.thing, p.person, p.visitor,
                         p.share, r.value, p.store, p.touchpoint, p.post, p.community
                    from told r
                    cross join lateral (
                      select * from activity.event_v1 p
                       where r.verb = 'REFUND' and p.brand = r.brand and p.thing = r.thing and p.verb = 'PAY'
                      union all
                      select * from activity.event_v1 p
                       where r.verb = 'FORFEIT' and p.brand = r.brand and p.thing = r.thing and p.verb = 'DEPOSIT'
                      limit 1) p
                   where r.verb in ('REFUND', 'FORFEIT'))
                select brand, transaction, id, occurred_at, network.day_of(brand, occurred_at), verb, kind, thing,
                       person, share, value,
                       coalesce(person,
                                (select k.person from insight.known_visitor k
                                  where k.brand = e.brand and k.visitor = e.visitor),
                                visitor),
                       coalesce(store, case kind when 'STORE' then thing end),
                       coalesce(touchpoint, case kind when 'TOUCHPOINT' then thing end),
                       coalesce(post, case kind when 'POST' then thing end),
                       case kind
                         when 'CAMPAIGN' then thing
                         when 'ORDER' then (select o.campaign from ordering.order_v1 o where o.brand = e.brand and o.id = thing)
                         when 'TEAM' then (select t.campaign from campaign.team_v1 t where t.brand = e.brand and t.id = thing)
                       end,
                       coalesce(community, case kind when 'COMMUNITY' then thing end),
                       array_remove(array[coalesce(community, case kind when 'COMMUNITY' then thing end)], null)
                         || case when verb in ('PAY', 'REFUND', 'FORFEIT')
                                 then array(select j.community from insight.joined j
                                             where j.brand = e.brand and j.who = e.person
                                               and (j.transaction, j.id) < (e.transaction, e.id)
                                               and j.community is distinct from e.community
                                             order by j.community) end,
                       case when verb = 'TOUCH' then 'TOUCH'
                            when verb = 'JOIN' then 'JOIN'
                            when verb in ('VIEW', 'READ_SECTION') then 'READ'
                            when verb in ('LIKE', 'COMMENT', 'TALK', 'SHARE') then 'INTERACT'
                            when verb = 'PAY' then 'ORDER' end::insight.step,
                       case when verb in ('PAY', 'REFUND', 'FORFEIT')
                            then array(select p.sharer from referral.path_v1 p
                                        where p.brand = e.brand and p.order_id = thing
                                        order by p.degree) end
                  from event e
                """).update();
    }

    /** What somebody did before they were known moves over to them. */
    private void addSteps() {
        db.sql("""
                with gone as (
                  delete from insight.doing d using board_met m where d.brand = m.brand and d.who = m.visitor
                  returning d.*, m.person),
                lost as (
                  select brand, scope, step, day,
                         coalesce(lag(day) over (partition by brand, who, step, scope order by day), '-infinity'), -1
                    from gone),
                done as materialized (
                  select brand, who, step, day, array_remove(array[brand, store, touchpoint, campaign], null) || communities as places,
                         count(*)::int as times,
                         :known:
                    from (select brand, who, step, day, store, touchpoint, campaign, communities
                            from board_slice where step is not null
                          union all
                          select brand, sharers[1], 'REFER', day, store, touchpoint, campaign, communities
                            from board_slice where step = 'ORDER' and sharers <> '{}') s
                   group by brand, who, step, day, store, touchpoint, campaign, communities
                  union all
                  select s.*,
                         :known:
                    from (select brand, person as who, step, day, array[scope], times from gone) s)
                """.replace(":known:", KNOWN) + TAKE_IN).update();
    }

    /** Every day of payment is a repeat but the first, and that too if more than one order was paid on it. */
    private void addRepeats() {
        db.sql("""
                with done as materialized (
                  select s.*,
                         :known:
                    from (select distinct b.brand, b.who, 'REPEAT'::insight.step as step, candidate.day, array[b.scope] as places, 1 as times
                            from board_bought b
                            cross join lateral (
                              select d.day from insight.doing d
                               where (d.brand, d.who, d.step, d.scope) = (b.brand, b.who, 'ORDER', b.scope)
                               order by d.day limit 1) first
                            cross join lateral (
                              select d.day, d.times from insight.doing d
                               where (d.brand, d.who, d.step, d.scope) = (b.brand, b.who, 'ORDER', b.scope) and d.day >= b.day
                               order by d.day limit 2) candidate
                           where candidate.day > first.day or candidate.times > 1) s),
                lost as (
                  select brand, scope, step, day, previous, 0 as people from insight.reach where false)
                """.replace(":known:", KNOWN) + TAKE_IN).update();
    }

    private void addReaders() {
        db.sql("""
                with gone as (
                  delete from insight.reader r using board_met m where r.brand = m.brand and r.who = m.visitor
                  returning r.*, m.person),
                incoming as (
                  select brand, person as who, post, sections, acted from gone
                  union all
                  select brand, who, post,
                         case verb when 'VIEW' then 1 when 'READ_SECTION' then 1 << value::int else 0 end,
                         step is distinct from 'READ'
                    from board_slice
                   where post is not null and verb not in ('TOUCH', 'TALK', 'REFUND', 'FORFEIT')),
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
    }

    private void addSales() {
        db.sql("""
                with brought as (
                  insert into insight.brought_in (brand, person, sharer, day, store, touchpoint, campaign, community)
                  select distinct on (e.brand, e.person)
                         e.brand, e.person, s.sharer, e.day, e.store, e.touchpoint, e.campaign, e.community
                    from board_slice e join referral.share_v1 s on s.brand = e.brand and s.id = e.share
                   where e.verb = 'JOIN' and e.person is not null and s.sharer <> e.person
                   order by e.brand, e.person, e.transaction, e.id
                  on conflict do nothing
                  returning *),
                happened as (
                  select brand, day, store, touchpoint, campaign, communities, community is not null as in_group, sharers,
                         coalesce(sum(value) filter (where verb in ('PAY', 'FORFEIT')), 0) as paid,
                         coalesce(sum(value) filter (where verb = 'REFUND'), 0) as refunded,
                         count(*) filter (where verb = 'PAY') as orders, count(*) filter (where verb = 'SHARE') as shares,
                         0 as brought
                    from board_slice where verb in ('PAY', 'REFUND', 'FORFEIT', 'SHARE')
                   group by brand, day, store, touchpoint, campaign, communities, in_group, sharers
                  union all
                  select brand, day, store, touchpoint, campaign, array_remove(array[community], null),
                         community is not null, array[sharer], 0, 0, 0, 0, 1
                    from brought),
                moved as (
                  select h.brand, h.day, place.scope_kind, place.scope, s.sharer,
                         coalesce(sum(orders) filter (where degree = 1), 0) as orders_1,
                         coalesce(sum(orders) filter (where degree = 2), 0) as orders_2,
                         coalesce(sum(orders) filter (where degree = 3), 0) as orders_3,
                         coalesce(sum(paid - refunded) filter (where degree = 1), 0) as net_1,
                         coalesce(sum(paid - refunded) filter (where degree = 2), 0) as net_2,
                         coalesce(sum(paid - refunded) filter (where degree = 3), 0) as net_3,
                         sum(brought) as brought
                    from happened h
                    cross join unnest(h.sharers) with ordinality as s (sharer, degree)
                    cross join lateral (
                      select 'BRAND'::shared.thing_kind as scope_kind, h.brand as scope
                      union all select 'STORE', h.store where h.store is not null) place
                   group by h.brand, h.day, place.scope_kind, place.scope, s.sharer),
                influenced as (
                  insert into insight.influence as i (brand, day, scope_kind, scope, sharer, orders_1, orders_2, orders_3,
                                                      net_1, net_2, net_3, brought)
                  select * from moved
                  on conflict (brand, day, scope_kind, scope, sharer)
                  do update set orders_1 = i.orders_1 + excluded.orders_1, orders_2 = i.orders_2 + excluded.orders_2,
                                orders_3 = i.orders_3 + excluded.orders_3, net_1 = i.net_1 + excluded.net_1,
                                net_2 = i.net_2 + excluded.net_2, net_3 = i.net_3 + excluded.net_3,
                                brought = i.brought + excluded.brought),
                change as (
                  select m.*, d.days
                    from moved m
                    join insight.ranked r using (brand)
                    join unnest(:days::int[]) as d (days) on m.day between r.day - d.days + 1 and r.day),
                ranking as (
                """ + Ranking.ADD_UP
                        + """
                ),
                space as (
                  select h.*, coalesce(t.space, case when in_group then 'GROUP' else 'CLOUD' end) as space
                    from happened h left join network.touchpoint_v1 t on t.brand = h.brand and t.id = h.touchpoint),
                placed as (
                  :placed:)
                insert into insight.day_total as d (brand, scope_kind, scope, day, space, paid, refunded, orders, shares,
                                                    brought)
                select brand, scope_kind, scope, day, space, sum(paid), sum(refunded), sum(orders), sum(shares), sum(brought)
                  from placed
                 group by brand, scope_kind, scope, day, space
                on conflict (brand, scope_kind, day, scope, space)
                do update set paid = d.paid + excluded.paid, refunded = d.refunded + excluded.refunded,
                              orders = d.orders + excluded.orders, shares = d.shares + excluded.shares,
                              brought = d.brought + excluded.brought
                """.replace(
                                        ":placed:",
                                        placed("brand, day, space, paid, refunded, orders, shares, brought", "space")))
                .ints("days", Ranking.DAYS)
                .update();
    }

    private void addTalk() {
        db.sql("""
                with said as (
                  insert into insight.message (brand, community, id, seat_group, who, sent_at)
                  select brand, community, id, thing, person, occurred_at from board_slice
                   where verb = 'TALK' and kind = 'GROUP' and community is not null and person is not null
                  returning *)
                insert into insight.talk as t (brand, community, day, who, messages)
                select brand, community, network.day_of(brand, sent_at), who, count(*)
                  from said group by 1, 2, 3, 4
                on conflict (brand, community, day, who) do update set messages = t.messages + excluded.messages
                """).update();
    }
}
