package linli.community.founding;

import java.util.Collection;
import java.util.Map;
import linli.identity.ScopeNames;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Component;

/** Names communities where rights are shown. */
@Component
class CommunityScopeNames implements ScopeNames {
    private final CommunityRepository communities;

    CommunityScopeNames(CommunityRepository communities) {
        this.communities = communities;
    }

    @Override
    public Map<Scope, Bilingual> names(Collection<Scope> scopes) {
        return communities.names(scopes.stream()
                .filter(scope -> scope.kind() == Scope.Kind.COMMUNITY)
                .toList());
    }
}
