package linli.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linli.identity.ScopeName;
import linli.identity.ScopeNames;
import linli.shared.BrandId;
import linli.shared.access.Grant;
import org.springframework.stereotype.Component;

/** Names brands and stores where grants are shown; a person or a page has few of them. */
@Component
class NetworkScopeNames implements ScopeNames {
    private final NetworkRepository network;

    NetworkScopeNames(NetworkRepository network) {
        this.network = network;
    }

    @Override
    public Map<Grant, ScopeName> names(Collection<Grant> grants) {
        var names = new HashMap<Grant, ScopeName>();
        for (var grant : grants) {
            name(grant).ifPresent(name -> names.put(grant, name));
        }
        return names;
    }

    private Optional<ScopeName> name(Grant grant) {
        BrandId brand = grant.brand();
        Long scope = grant.scope();
        return switch (grant.role()) {
            case PLATFORM_OPERATOR, COMMUNITY_MANAGER -> Optional.empty();
            case BRAND_HQ ->
                brand == null
                        ? Optional.empty()
                        : network.findBrand(brand).map(found -> new ScopeName(found.name(), found.nameEn()));
            case STORE_OWNER ->
                brand == null || scope == null
                        ? Optional.empty()
                        : network.findStore(brand, new StoreId(scope))
                                .map(found -> new ScopeName(found.name(), found.nameEn()));
        };
    }
}
