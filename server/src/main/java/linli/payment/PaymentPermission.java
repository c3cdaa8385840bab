package linli.payment;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of payments. */
@Component
public final class PaymentPermission implements PermissionSource {
    public static final String SETTLE_MISMATCHES = "payment.settle-mismatches";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(SETTLE_MISMATCHES, Kind.BRAND, Kind.PLATFORM));
    }
}
