package linli.ledger;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of the book. */
@Component
public final class LedgerPermission implements PermissionSource {
    public static final String READ = "ledger.read";
    public static final String DECIDE_WITHDRAWALS = "ledger.decide-withdrawals";
    public static final String WITHDRAW_REVENUE = "ledger.withdraw-revenue";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Kind.BRAND, Kind.STORE),
                Permission.of(DECIDE_WITHDRAWALS, Kind.BRAND),
                Permission.of(WITHDRAW_REVENUE, Kind.BRAND, Kind.STORE));
    }
}
