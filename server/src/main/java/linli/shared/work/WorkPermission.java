package linli.shared.work;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of the work in the background. */
@Component
public final class WorkPermission implements PermissionSource {
    public static final String TEND_WORK = "shared.tend-work";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(TEND_WORK, Kind.PLATFORM));
    }
}
