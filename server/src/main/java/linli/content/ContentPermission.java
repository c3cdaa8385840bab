package linli.content;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of posts. */
@Component
public final class ContentPermission implements PermissionSource {
    public static final String WRITE_POSTS = "content.write-posts";
    public static final String MODERATE_POSTS = "content.moderate-posts";
    public static final String FEATURE_POSTS = "content.feature-posts";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(WRITE_POSTS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY),
                Permission.of(MODERATE_POSTS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY),
                Permission.of(FEATURE_POSTS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY));
    }
}
