package linli.identity.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.access.Scope;
import linli.shared.sql.Columns;
import org.springframework.stereotype.Component;

/** How grants stand in {@code identity.grant_given}, joined with {@code identity.role} for those of the brand's own roles. */
@Component
public class GrantRows {
    /** What is to be selected of grants {@code g} and roles {@code r}. */
    public static final String COLUMNS =
            "g.role, g.custom_role, g.brand, g.scope, r.over, r.name as role_name, r.name_en as role_name_en, r.permissions";

    /** How the roles {@code r} of grants {@code g} are found. */
    public static final String JOIN = "left join identity.role r on r.brand = g.brand and r.id = g.held_role";

    private final Permissions permissions;

    GrantRows(Permissions permissions) {
        this.permissions = permissions;
    }

    /** The grant of a row that has one. */
    public HeldGrant read(ResultSet row) throws SQLException {
        var kind = RoleKind.valueOf(row.getString("role"));
        var over = kind.scope().isPresent() ? kind.scope().get() : Scope.Kind.valueOf(row.getString("over"));
        long custom = row.getLong("custom_role");
        var grant = new Grant(kind, custom == 0 ? null : new RoleId(custom), scope(over, row));
        var name = Columns.findBilingual(row, "role_name");
        return new HeldGrant(grant, name, let(kind, over, row));
    }

    private Set<String> let(RoleKind kind, Scope.Kind over, ResultSet row) throws SQLException {
        return kind == RoleKind.CUSTOM
                ? permissions.known(Columns.strings(row, "permissions"), over)
                : permissions.over(over);
    }

    private static Scope scope(Scope.Kind kind, ResultSet row) throws SQLException {
        long brand = row.getLong("brand");
        long thing = row.getLong("scope");
        return new Scope(kind, brand == 0 ? null : new BrandId(brand), thing == 0 ? null : thing);
    }
}
