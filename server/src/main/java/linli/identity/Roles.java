package linli.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linli.identity.role.CustomRole;
import linli.identity.role.Permissions;
import linli.identity.role.RoleId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles that a brand makes for itself. Nobody puts a permission into a role, or changes a role that has one, which
 * they do not have over the whole brand themselves.
 */
@Service
public class Roles {
    private final RoleRepository roles;
    private final Grants grants;
    private final Permissions permissions;
    private final Sessions sessions;
    private final Audit audit;
    private final Ids ids;

    Roles(RoleRepository roles, Grants grants, Permissions permissions, Sessions sessions, Audit audit, Ids ids) {
        this.roles = roles;
        this.grants = grants;
        this.permissions = permissions;
        this.sessions = sessions;
        this.audit = audit;
        this.ids = ids;
    }

    /** What a role is to be. */
    public record Wish(Bilingual name, Set<String> permissions) {}

    public List<CustomRole> list(BrandId brand) {
        return roles.list(brand);
    }

    public CustomRole get(BrandId brand, RoleId role) {
        return roles.find(brand, role).orElseThrow(() -> new DomainException(IdentityError.ROLE_NOT_FOUND));
    }

    /** @throws DomainException if the name looks like that of another role, or the brand has too many */
    @Transactional
    public CustomRole create(Actor actor, BrandId brand, Scope.Kind over, Wish wish) {
        check(over, wish);
        grants.require(actor, Scope.brand(brand), Set.of(IdentityPermission.MANAGE_STAFF));
        grants.require(actor, Scope.brand(brand), wish.permissions());
        var role = new CustomRole(new RoleId(ids.next()), wish.name(), over, wish.permissions());
        try {
            if (!roles.insert(brand, role)) {
                throw new DomainException(IdentityError.TOO_MANY_ROLES);
            }
        } catch (DuplicateKeyException e) {
            throw DomainException.of(field(e), IdentityError.ROLE_NAME_TAKEN);
        }
        audit.record(brand, actor.person(), "role.made", details(role));
        return role;
    }

    /** Changes what all who hold it may, from their next request on. */
    @Transactional
    public CustomRole change(Actor actor, BrandId brand, RoleId id, Wish wish) {
        var before = lock(actor, brand, id);
        check(before.over(), wish);
        grants.require(actor, Scope.brand(brand), wish.permissions());
        var role = new CustomRole(id, wish.name(), before.over(), wish.permissions());
        try {
            roles.update(brand, role);
        } catch (DuplicateKeyException e) {
            throw DomainException.of(field(e), IdentityError.ROLE_NAME_TAKEN);
        }
        audit.record(
                brand,
                actor.person(),
                "role.changed",
                Map.of("customRole", id, "before", permissions(before), "after", permissions(role)));
        sessions.forget(roles.holders(brand, id));
        return role;
    }

    /** @throws DomainException if somebody holds it */
    @Transactional
    public void remove(Actor actor, BrandId brand, RoleId id) {
        var role = lock(actor, brand, id);
        if (!roles.delete(brand, id)) {
            throw new DomainException(IdentityError.ROLE_HELD);
        }
        audit.record(brand, actor.person(), "role.removed", details(role));
    }

    /** The role as it stands once nobody else changes it. */
    private CustomRole lock(Actor actor, BrandId brand, RoleId id) {
        grants.require(actor, Scope.brand(brand), Set.of(IdentityPermission.MANAGE_STAFF));
        var role = get(brand, id);
        grants.require(actor, Scope.brand(brand), role.permissions());
        return role;
    }

    private void check(Scope.Kind over, Wish wish) {
        if (over == Scope.Kind.PLATFORM) {
            throw DomainException.of("over", IdentityError.PERMISSION_ELSEWHERE);
        }
        for (var name : new TreeSet<>(wish.permissions())) {
            var permission = permissions
                    .find(name)
                    .orElseThrow(() -> DomainException.of("permissions", IdentityError.PERMISSION_UNKNOWN));
            if (!permission.scopes().contains(over)) {
                throw DomainException.of("permissions", IdentityError.PERMISSION_ELSEWHERE);
            }
        }
    }

    private static String field(DuplicateKeyException e) {
        return Optional.ofNullable(e.getMessage())
                        .filter(text -> text.contains("role_name_en"))
                        .isPresent()
                ? "nameEn"
                : "name";
    }

    private static Map<String, Object> details(CustomRole role) {
        return Map.of("customRole", role.id(), "permissions", new TreeSet<>(role.permissions()));
    }

    private static Map<String, Object> permissions(CustomRole role) {
        return Map.of("permissions", new TreeSet<>(role.permissions()));
    }
}
