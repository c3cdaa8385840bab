package linli.campaign.counter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.activity.ActivityStream;
import linli.campaign.CampaignState;
import linli.campaign.CampaignVerbs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In which state each campaign is. */
@Service
public class CampaignStates {
    private final StateRepository states;
    private final ActivityStream stream;

    CampaignStates(StateRepository states, ActivityStream stream) {
        this.states = states;
        this.stream = stream;
    }

    public Map<CampaignKey, CampaignState> of(Collection<CampaignKey> campaigns) {
        return states.of(campaigns);
    }

    /** Enters the state where the one before it allows that; returns the campaigns that did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CampaignKey> enter(CampaignState state, Collection<CampaignKey> campaigns) {
        return states.enter(state, campaigns);
    }

    /** Enters the state as {@link #enter} does where the campaign's end has not been put off meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CampaignKey> enterAtEnd(CampaignState state, Collection<CampaignKey> campaigns) {
        return states.enterAtEnd(state, campaigns);
    }

    /** Opens those that have not opened yet, which the first who buys there may notice before the sweep does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Collection<CampaignKey> campaigns) {
        stream.record(states.enter(CampaignState.OPEN, campaigns).stream()
                .map(campaign -> campaign.underwent(CampaignVerbs.CAMPAIGN_OPEN, 0))
                .toList());
    }
}
