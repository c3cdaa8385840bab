package linli.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.identity.ScopeNames;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Component;

/** Names brands and stores where rights are shown; a person or a page has few of them. */
@Component
class NetworkScopeNames implements ScopeNames {
    private final NetworkRepository network;

    NetworkScopeNames(NetworkRepository network) {
        this.network = network;
    }

    @Override
    public Map<Scope, Bilingual> names(Collection<Scope> scopes) {
        var names = new HashMap<Scope, Bilingual>();
        for (var scope : scopes) {
            name(scope).ifPresent(name -> names.put(scope, name));
        }
        return names;
    }

    private Optional<Bilingual> name(Scope scope) {
        return switch (scope.kind()) {
            case PLATFORM, COMMUNITY -> Optional.empty();
            case BRAND ->
                network.findBrand(Objects.requireNonNull(scope.brand())).map(found -> found.name());
            case STORE ->
                network.findStore(
                                Objects.requireNonNull(scope.brand()),
                                new StoreId(Objects.requireNonNull(scope.thing())))
                        .map(found -> found.name());
        };
    }
}
