package linli.referral;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of commissions. */
@Component
public final class ReferralPermission implements PermissionSource {
    public static final String MANAGE_PLANS = "referral.manage-plans";
    public static final String READ_COMMISSIONS = "referral.read-commissions";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(MANAGE_PLANS, Kind.BRAND), Permission.of(READ_COMMISSIONS, Kind.BRAND, Kind.STORE));
    }
}
