package linli.shared.access;

import java.util.List;

/** The permissions of a module, in the order in which people see them. A module with routes for staff declares one as a bean. */
public interface PermissionSource {
    List<Permission> permissions();
}
