package linli.activity;

import java.util.List;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/**
 * How often people did each verb to each thing of the kinds that are counted; and how many different people or browsers
 * each touchpoint touched, made spread the word, brought in and converted.
 */
@Repository
class CountProjection implements Projection {
    static final String NAME = "counts";

    private final Database db;
    private final List<Verb> reaching;
    private final Things things;

    CountProjection(Database db, Vocabulary vocabulary, Things things) {
        this.db = db;
        this.things = things;
        this.reaching = vocabulary.verbs().stream()
                .filter(verb -> verb.reach() != Verb.Reach.NONE)
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        db.sql("truncate activity.count_of, activity.touchpoint_count, activity.touchpoint_person")
                .update();
    }

    @Override
    public void add() {
        db.sql("""
                with event as materialized (
                  select brand, kind, thing, verb, coalesce(person, visitor) as who, touchpoint
                    from activity.slice('counts')
                   where not by_system and (kind = any (:kinds) or touchpoint is not null)),
                counted as (
                  insert into activity.count_of as c (brand, kind, thing, verb, events)
                  select brand, kind, thing, verb, count(*) from event
                   where kind = any (:kinds)
                   group by brand, kind, thing, verb
                  on conflict (brand, kind, thing, verb) do update set events = c.events + excluded.events),
                fresh as (
                  insert into activity.touchpoint_person (brand, touchpoint, step, who)
                  select distinct brand, touchpoint, step, who
                    from event
                    join unnest(:verbs::text[], :steps::text[]) as v (verb, step) using (verb)
                   where touchpoint is not null
                  on conflict do nothing
                  returning brand, touchpoint, step)
                insert into activity.touchpoint_count as c (brand, touchpoint, touched, spread, brought, converted)
                select brand, touchpoint, count(*) filter (where step = 'TOUCHED'),
                       count(*) filter (where step = 'SPREAD'), count(*) filter (where step = 'BROUGHT'),
                       count(*) filter (where step = 'CONVERTED')
                  from fresh group by brand, touchpoint
                on conflict (brand, touchpoint)
                do update set touched = c.touched + excluded.touched, spread = c.spread + excluded.spread,
                              brought = c.brought + excluded.brought, converted = c.converted + excluded.converted
                """)
                .texts("kinds", things.kinds(Use.COUNT).stream().map(Kind::name).toList())
                .rows(reaching)
                .texts("verbs", Verb::name)
                .enums("steps", Verb::reach)
                .update();
    }
}
