package linli.community.founding;

import java.util.Collection;
import java.util.Map;
import linli.identity.ScopeName;
import linli.identity.ScopeNames;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import org.springframework.stereotype.Component;

/** Names communities where grants are shown. */
@Component
class CommunityScopeNames implements ScopeNames {
    private final CommunityRepository communities;

    CommunityScopeNames(CommunityRepository communities) {
        this.communities = communities;
    }

    @Override
    public Map<Grant, ScopeName> names(Collection<Grant> grants) {
        return communities.names(grants.stream()
                .filter(grant -> grant.role() == Role.COMMUNITY_MANAGER)
                .toList());
    }
}
