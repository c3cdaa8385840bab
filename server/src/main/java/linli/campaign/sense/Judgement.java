package linli.campaign.sense;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a planned campaign, and what is doubtful, each in the order of its fields. */
public record Judgement(List<Finding> refusals, List<Finding> warnings) {
    static Judgement of(List<Finding> findings) {
        return new Judgement(
                findings.stream().filter(each -> each.doubt().isRefusal()).toList(),
                findings.stream().filter(each -> !each.doubt().isRefusal()).toList());
    }

    /** What is to be acknowledged before it is opened. */
    public Set<Doubt> doubts() {
        return warnings.stream().map(Finding::doubt).collect(Collectors.toUnmodifiableSet());
    }
}
