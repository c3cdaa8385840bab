package linli.identity;

import java.util.Collection;
import java.util.Map;
import linli.shared.access.Grant;

/** Names what grants are for. A module that owns brands, stores or communities declares one as a bean. */
public interface ScopeNames {
    /** Names of those grants whose brand and scope exist and are this module's; others are left out. */
    Map<Grant, ScopeName> names(Collection<Grant> grants);
}
