package linli.activity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** Of every follower the same: something is held back from it. */
@Component
class ActivityDueRows implements DueRows {
    private final List<Follower> followers;

    ActivityDueRows(List<Follower> followers) {
        this.followers = followers;
    }

    @Override
    public Map<String, List<String>> byWorklist() {
        return followers.stream()
                .map(follower -> "activity.follow-" + follower.name())
                .collect(Collectors.toMap(name -> name + ".held", name -> List.of("""
                        insert into activity.held (brand, follower, kind, thing, transaction, id)
                        values (:brand, '%s', 'PRODUCT', :id, '1', :id)
                        """.formatted(name))));
    }
}
