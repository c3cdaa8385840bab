package linli.shared.work;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An event that a listener could not take. */
@Component
class WorkDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of("shared.retry-events", List.of("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                values (gen_random_uuid(), 'of.' || :id, 'java.lang.Object', '{"brand":"' || :brand || '"}',
                        shared.now(), 'FAILED')
                """));
    }
}
