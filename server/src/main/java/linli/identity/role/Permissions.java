package linli.identity.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope;
import org.springframework.stereotype.Component;

/** Every permission that a module declares. */
@Component
public class Permissions {
    private final Map<String, Permission> byName = new LinkedHashMap<>();
    private final Map<Scope.Kind, Set<String>> byScope;

    Permissions(List<PermissionSource> sources) {
        for (var source : sources) {
            for (var permission : source.permissions()) {
                if (byName.put(permission.name(), permission) != null) {
                    throw new IllegalStateException(permission.name() + " is declared twice");
                }
            }
        }
        byScope = Arrays.stream(Scope.Kind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> byName.values().stream()
                                .filter(permission -> permission.scopes().contains(kind))
                                .map(Permission::name)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    public List<Permission> list() {
        return new ArrayList<>(byName.values());
    }

    public Optional<Permission> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All that can be held over such a scope. */
    public Set<String> over(Scope.Kind scope) {
        return byScope.getOrDefault(scope, Set.of());
    }

    /** Those that there still are, of a role that was made some time ago. */
    public Set<String> known(Collection<String> stored, Scope.Kind scope) {
        return stored.stream().filter(over(scope)::contains).collect(Collectors.toUnmodifiableSet());
    }
}
