package linli.community;

import java.util.List;
import java.util.Map;
import linli.intake.AbandonedRun;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** An import of a roster that was cut off. */
@Component
class CommunityDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of("community.resume-rosters", List.of(AbandonedRun.of("ROSTERS")));
    }
}
