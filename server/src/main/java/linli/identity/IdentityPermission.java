package linli.identity;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope;
import org.springframework.stereotype.Component;

/** What may be granted of a brand's staff and of what holds for the installation. */
@Component
public final class IdentityPermission implements PermissionSource {
    public static final String MANAGE_STAFF = "identity.manage-staff";
    public static final String READ_AUDIT = "identity.read-audit";
    public static final String PUBLISH_TEXTS = "identity.publish-texts";
    public static final String CHOOSE_ADDRESS = "identity.choose-address";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(MANAGE_STAFF, Scope.Kind.BRAND),
                Permission.of(READ_AUDIT, Scope.Kind.BRAND, Scope.Kind.PLATFORM),
                Permission.of(PUBLISH_TEXTS, Scope.Kind.PLATFORM),
                Permission.of(CHOOSE_ADDRESS, Scope.Kind.PLATFORM));
    }
}
