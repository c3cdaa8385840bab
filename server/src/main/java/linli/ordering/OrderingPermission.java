package linli.ordering;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of orders. */
@Component
public final class OrderingPermission implements PermissionSource {
    public static final String READ_ORDERS = "ordering.read-orders";
    public static final String DECIDE_REFUNDS = "ordering.decide-refunds";
    public static final String HAND_OVER = "ordering.hand-over";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ_ORDERS, Kind.BRAND, Kind.STORE),
                Permission.of(DECIDE_REFUNDS, Kind.BRAND, Kind.STORE),
                Permission.of(HAND_OVER, Kind.BRAND, Kind.STORE));
    }
}
