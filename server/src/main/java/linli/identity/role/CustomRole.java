package linli.identity.role;

import java.util.Set;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;

/**
 * A role that a brand has made.
 *
 * @param over what it is given for; it never changes, as its holders hold it over such things
 */
public record CustomRole(RoleId id, Bilingual name, Scope.Kind over, Set<String> permissions) {}
