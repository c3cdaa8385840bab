package linli.community;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of communities. */
@Component
public final class CommunityPermission implements PermissionSource {
    public static final String MANAGE = "community.manage";
    public static final String MANAGE_MEMBERS = "community.manage-members";
    public static final String MODERATE = "community.moderate";
    public static final String IMPORT_ROSTERS = "community.import-rosters";
    public static final String ATTEND_GROUPS = "community.attend-groups";
    public static final String MANAGE_WORDS = "community.manage-words";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(MANAGE, Kind.BRAND, Kind.COMMUNITY),
                Permission.of(MANAGE_MEMBERS, Kind.BRAND, Kind.COMMUNITY),
                Permission.of(MODERATE, Kind.BRAND, Kind.COMMUNITY),
                Permission.of(IMPORT_ROSTERS, Kind.BRAND, Kind.COMMUNITY),
                Permission.of(ATTEND_GROUPS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY),
                Permission.of(MANAGE_WORDS, Kind.BRAND));
    }
}
