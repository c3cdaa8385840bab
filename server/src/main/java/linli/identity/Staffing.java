package linli.identity;

import java.util.Map;
import java.util.Set;
import linli.identity.role.Grant;
import linli.identity.role.RoleKind;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Divides a brand's work, as its staff page does, and says whose it is. */
@Service
public class Staffing {
    private final Roles roles;
    private final Grants grants;

    Staffing(Roles roles, Grants grants) {
        this.roles = roles;
        this.grants = grants;
    }

    /** A role that is to be made, over the whole brand. */
    public record Duty(Bilingual name, Set<String> permissions) {}

    /** Who has the permission over exactly this: not by a role over the whole brand, if it is a part of one. */
    public Set<PersonId> listHolders(Scope scope, String permission) {
        return grants.listHolders(scope, permission);
    }

    /** Over what of the brand the person has the permission, by a role over exactly that: the brand itself or parts of it. */
    public Set<Scope> listScopes(BrandId brand, PersonId person, String permission) {
        return grants.listScopes(brand, person, permission);
    }

    /** Makes the role in somebody's name and gives it to a person. */
    @Transactional
    public void appoint(PersonId by, BrandId brand, Duty duty, PersonId person) {
        var actor = new Actor(by, Map.of());
        var role = roles.create(actor, brand, Scope.Kind.BRAND, new Roles.Wish(duty.name(), duty.permissions()));
        grants.give(person, new Grant(RoleKind.CUSTOM, role.id(), Scope.brand(brand)), actor);
    }
}
