package linli.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linli.identity.ScopeNames;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import org.springframework.stereotype.Component;

/** Names communities where grants are shown; a person or a page has few of them. */
@Component
class CommunityScopeNames implements ScopeNames {
    private final CommunityRepository communities;

    CommunityScopeNames(CommunityRepository communities) {
        this.communities = communities;
    }

    @Override
    public Map<Grant, String> names(Collection<Grant> grants) {
        var names = new HashMap<Grant, String>();
        for (var grant : grants) {
            var brand = grant.brand();
            var scope = grant.scope();
            if (grant.role() == Role.COMMUNITY_MANAGER && brand != null && scope != null) {
                communities.findName(brand, new CommunityId(scope)).ifPresent(name -> names.put(grant, name));
            }
        }
        return names;
    }
}
