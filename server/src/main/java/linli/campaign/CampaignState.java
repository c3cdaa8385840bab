package linli.campaign;

import java.util.Set;

/** Where a campaign stands; every transition there is stands here. */
public enum CampaignState {
    SCHEDULED,
    /** Sells within its window. */
    OPEN,
    /** Reached its threshold and still sells, or ended with something sold. */
    SUCCEEDED,
    /** Ended below its threshold: whoever paid gets everything back. */
    FAILED,
    /** Over, with no seat undecided. */
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
    String[] before() {
        return java.util.Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .map(CampaignState::name)
                .toArray(String[]::new);
    }
}
