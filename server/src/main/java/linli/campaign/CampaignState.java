package linli.campaign;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a campaign stands; every transition there is stands here. */
public enum CampaignState {
    SCHEDULED,
    /** Its window is open. */
    OPEN,
    /** Reached its threshold and still sells; stored also of one that ended well. */
    SUCCEEDED,
    /** Ended below its threshold: whoever paid gets everything back. */
    FAILED,
    /** Over: read so from the end of its window on, stored when no seat is undecided. */
    CLOSED,
    /** Called off before it succeeded. */
    CANCELLED;

    public Set<CampaignState> next() {
        return switch (this) {
            case SCHEDULED -> Set.of(OPEN, CANCELLED);
            case OPEN -> Set.of(SUCCEEDED, FAILED, CANCELLED);
            case SUCCEEDED, FAILED -> Set.of(CLOSED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    /** The states from which this one may be entered: the condition of the write that enters it. */
    public Set<CampaignState> before() {
        return Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .collect(Collectors.toUnmodifiableSet());
    }
}
