package linli.campaign;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of campaigns. */
@Component
public final class CampaignPermission implements PermissionSource {
    public static final String MANAGE = "campaign.manage";
    /** The campaigns of a store, as its staff sees them. */
    public static final String READ = "campaign.read";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(MANAGE, Kind.BRAND), Permission.of(READ, Kind.BRAND, Kind.STORE));
    }
}
