package linli.identity.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import linli.identity.IdentityPermission;
import linli.identity.Roles;
import linli.identity.role.CustomRole;
import linli.identity.role.Permissions;
import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Permission;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import linli.shared.text.English;
import linli.shared.text.Name;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roles of a brand: those that there are everywhere, and those that it makes for itself. */
@RestController
@RequestMapping("/api/brands/{brand}")
class RoleController {
    /**
     * @param customRole which of the brand's own roles it is, with its names; null for those that there are everywhere
     * @param holders how many hold it, of the brand's own
     * @param yours whether the reader has all of its permissions over the brand, and so may give and change it
     */
    record RoleCard(
            RoleKind role,
            @Nullable RoleId customRole,
            @Nullable Bilingual name,
            Scope.Kind over,
            List<String> permissions,
            long holders,
            boolean yours) {}

    /** What belongs together. */
    record PermissionGroup(String module, String title, List<PermissionCard> permissions) {}

    /**
     * @param over what it can be held over
     * @param yours whether the reader has it over the brand, and so may put it into a role
     */
    record PermissionCard(String name, String title, String hint, List<Scope.Kind> over, boolean yours) {}

    /** What a brand's own role can be given over. */
    enum RoleScope {
        BRAND,
        STORE,
        COMMUNITY;

        Scope.Kind kind() {
            return switch (this) {
                case BRAND -> Scope.Kind.BRAND;
                case STORE -> Scope.Kind.STORE;
                case COMMUNITY -> Scope.Kind.COMMUNITY;
            };
        }
    }

    record MakeRoleRequest(
            @NotNull @Name(max = 20) String name,
            @Nullable @English(max = 40) String nameEn,
            @NotNull RoleScope over,

            @NotEmpty @Size(max = 100) Set<@NotNull @Pattern(regexp = "[a-z.-]{1,100}") String> permissions) {}

    /** What it is given over stays as it is, since people hold it. */
    record ChangeRoleRequest(
            @NotNull @Name(max = 20) String name,
            @Nullable @English(max = 40) String nameEn,

            @NotEmpty @Size(max = 100) Set<@NotNull @Pattern(regexp = "[a-z.-]{1,100}") String> permissions) {}

    private final Roles roles;
    private final Permissions permissions;
    private final StaffQueries staff;
    private final Problems texts;

    RoleController(Roles roles, Permissions permissions, StaffQueries staff, Problems texts) {
        this.roles = roles;
        this.permissions = permissions;
        this.staff = staff;
        this.texts = texts;
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @GetMapping("/roles")
    List<RoleCard> listRoles(@PathVariable BrandId brand, Actor actor) {
        var cards = new ArrayList<RoleCard>();
        Arrays.stream(RoleKind.values())
                .forEach(kind -> kind.scope()
                        .filter(over -> over != Scope.Kind.PLATFORM)
                        .map(over -> everywhere(kind, over, brand, actor))
                        .ifPresent(cards::add));
        var holders = staff.countHolders(brand);
        roles.list(brand).forEach(role -> cards.add(card(role, holders.getOrDefault(role.id(), 0L), brand, actor)));
        return cards;
    }

    private RoleCard everywhere(RoleKind kind, Scope.Kind over, BrandId brand, Actor actor) {
        var let = permissions.over(over);
        return new RoleCard(kind, null, null, over, sorted(let), 0, actor.mayAll(let, Scope.brand(brand)));
    }

    private static RoleCard card(CustomRole role, long holders, BrandId brand, Actor actor) {
        return new RoleCard(
                RoleKind.CUSTOM,
                role.id(),
                role.name(),
                role.over(),
                sorted(role.permissions()),
                holders,
                actor.mayAll(role.permissions(), Scope.brand(brand)));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** What there is to put into a role, in the reader's language. */
    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @GetMapping("/permissions")
    List<PermissionGroup> listPermissions(@PathVariable BrandId brand, Actor actor, Locale locale) {
        var groups = new TreeMap<String, List<PermissionCard>>();
        for (var permission : permissions.list()) {
            if (permission.scopes().contains(Scope.Kind.BRAND)) {
                groups.computeIfAbsent(permission.module(), _ -> new ArrayList<>())
                        .add(card(permission, brand, actor, locale));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new PermissionGroup(
                        group.getKey(), texts.text("permission." + group.getKey(), locale), group.getValue()))
                .toList();
    }

    private PermissionCard card(Permission permission, BrandId brand, Actor actor, Locale locale) {
        var key = "permission." + permission.name();
        return new PermissionCard(
                permission.name(),
                texts.text(key, locale),
                texts.text(key + ".hint", locale),
                permission.scopes().stream()
                        .filter(over -> over != Scope.Kind.PLATFORM)
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                actor.may(permission.name(), brand));
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    RoleCard makeRole(Actor actor, @PathVariable BrandId brand, @Valid @RequestBody MakeRoleRequest wish) {
        var role = roles.create(
                actor,
                brand,
                wish.over().kind(),
                new Roles.Wish(new Bilingual(wish.name(), wish.nameEn()), wish.permissions()));
        return card(role, 0, brand, actor);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @PutMapping("/roles/{role}")
    RoleCard changeRole(
            Actor actor,
            @PathVariable BrandId brand,
            @PathVariable RoleId role,
            @Valid @RequestBody ChangeRoleRequest wish) {
        var changed = roles.change(
                actor, brand, role, new Roles.Wish(new Bilingual(wish.name(), wish.nameEn()), wish.permissions()));
        return card(changed, staff.countHolders(brand).getOrDefault(role, 0L), brand, actor);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @DeleteMapping("/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeRole(Actor actor, @PathVariable BrandId brand, @PathVariable RoleId role) {
        roles.remove(actor, brand, role);
    }
}
