package linli.shared.work;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope;
import org.springframework.stereotype.Component;

/** What may be granted of work in the background. */
@Component
final class WorkPermission implements PermissionSource {
    static final String OPERATE = "shared.operate-work";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(OPERATE, Scope.Kind.PLATFORM));
    }
}
