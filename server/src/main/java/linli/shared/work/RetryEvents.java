package linli.shared.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Gives events again to listeners that could not take them, or whose node died before they had. The first time a listener
 * hears an event in a thread of its own right after the commit; this time in the transaction that also takes the event off
 * the list, so that what a listener does here it does once.
 */
@Component
class RetryEvents {
    private final Database db;
    private final EventSerializer serializer;
    private final BeanFactory beans;

    RetryEvents(Database db, EventSerializer serializer, BeanFactory beans, MeterRegistry meters) {
        this.db = db;
        this.serializer = serializer;
        this.beans = beans;
        Gauge.builder("linli.events.outstanding", db, RetryEvents::countOutstanding)
                .description("Events that a listener has still to take")
                .register(meters);
    }

    /**
     * An event and a listener that has not taken it.
     *
     * @param listener the method's full name with the types of its parameters in brackets
     */
    record Publication(String id, @Nullable BrandId brand, String key, String listener, String type, String event) {
        Worklist.Key known() {
            return Worklist.Key.of(brand, key);
        }
    }

    /** Those that failed, and those that are older than any listener takes; by event_publication_open_idx. */
    List<Publication> due(Turn turn) {
        return turn.of(db.sql("""
                        select p.*, case when p.serialized_event is json object
                                         then substring(p.serialized_event::jsonb ->> 'brand' from '^[0-9]{1,18}$')::bigint
                                    end as brand
                          from (select *, left(listener_id, 150) || ' ' || id as key from event_publication) p
                         where p.completion_date is null
                           and (p.status = 'FAILED' or p.publication_date < shared.now() - interval '30 seconds')
                           and shared.has_turn(:work, :again, p.key)
                         order by p.publication_date limit :limit
                        """))
                .query((row, _) -> new Publication(
                        row.getString("id"),
                        Columns.find(row, "brand", BrandId::new),
                        row.getString("key"),
                        row.getString("listener_id"),
                        row.getString("event_type"),
                        row.getString("serialized_event")))
                .list();
    }

    /** In the caller's transaction. Whatever somebody else has taken off the list meanwhile is left alone. */
    void give(List<Publication> publications) {
        var taken = new HashSet<>(db.sql("""
                        delete from event_publication where id = any (:ids::uuid[]) returning id::text
                        """)
                .rows(publications)
                .texts("ids", Publication::id)
                .query((row, _) -> row.getString(1))
                .list());
        publications.stream()
                .filter(publication -> taken.contains(publication.id()))
                .forEach(this::give);
    }

    /** Past the proxy, which would begin another thread and another transaction. */
    private void give(Publication publication) {
        var listener = publication.listener();
        int parameters = listener.indexOf('(');
        int name = listener.lastIndexOf('.', parameters);
        var event = ClassUtils.resolveClassName(publication.type(), null);
        var bean = beans.getBean(ClassUtils.resolveClassName(listener.substring(0, name), null));
        var target = AopProxyUtils.getSingletonTarget(bean);
        var method = ReflectionUtils.findMethod(
                ClassUtils.getUserClass(bean), listener.substring(name + 1, parameters), event);
        if (method == null) {
            throw new IllegalStateException("nobody is " + listener);
        }
        method.setAccessible(true);
        try {
            method.invoke(target == null ? bean : target, serializer.deserialize(publication.event(), event));
        } catch (InvocationTargetException e) {
            ReflectionUtils.rethrowRuntimeException(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By event_publication_open_idx. */
    private static double countOutstanding(Database db) {
        return db.sql("select count(*) from event_publication where completion_date is null")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
