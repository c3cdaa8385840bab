package linli.network;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of a brand, its stores, touchpoints and personas. */
@Component
public final class NetworkPermission implements PermissionSource {
    public static final String MANAGE_BRAND = "network.manage-brand";
    public static final String MANAGE_STORES = "network.manage-stores";
    public static final String MANAGE_TOUCHPOINTS = "network.manage-touchpoints";
    public static final String WRITE_PERSONAS = "network.write-personas";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(MANAGE_BRAND, Kind.BRAND),
                Permission.of(MANAGE_STORES, Kind.BRAND, Kind.STORE),
                Permission.of(MANAGE_TOUCHPOINTS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY),
                Permission.of(WRITE_PERSONAS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY));
    }
}
