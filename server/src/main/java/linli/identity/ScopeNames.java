package linli.identity;

import java.util.Collection;
import java.util.Map;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;

/** Names what rights are over. A module that owns brands, stores or communities declares one as a bean. */
public interface ScopeNames {
    /** Names of those that exist and are this module's; others are left out. */
    Map<Scope, Bilingual> names(Collection<Scope> scopes);
}
