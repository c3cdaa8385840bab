package linli.identity.role;

import java.util.Set;
import linli.shared.access.Scope;

/**
 * A role that a brand has made.
 *
 * @param over what it is given for; it never changes, as its holders hold it over such things
 */
public record CustomRole(RoleId id, String name, String nameEn, Scope.Kind over, Set<String> permissions) {}
