package linli.insight;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of the boards. */
@Component
public final class InsightPermission implements PermissionSource {
    public static final String READ_BOARDS = "insight.read-boards";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(READ_BOARDS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY));
    }
}
