package linli.identity;

import java.util.Collection;
import java.util.Map;
import linli.shared.access.Scope;

/** Names what rights are over. A module that owns brands, stores or communities declares one as a bean. */
public interface ScopeNames {
    /** Names of those that exist and are this module's; others are left out. */
    Map<Scope, ScopeName> names(Collection<Scope> scopes);
}
