package linli.identity.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.identity.Destination;
import linli.identity.Grants;
import linli.identity.IdentityError;
import linli.identity.IdentityPermission;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Roles;
import linli.identity.ScopeNames;
import linli.identity.role.Grant;
import linli.identity.role.RoleId;
import linli.identity.staff.StaffController.AppointStaffRequest;
import linli.identity.staff.StaffController.StaffRole;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes the roles of a brand; only over stores and communities that are the brand's. */
@Service
class ManageStaff {
    private final People people;
    private final Grants grants;
    private final Roles roles;
    private final List<ScopeNames> scopes;

    ManageStaff(People people, Grants grants, Roles roles, List<ScopeNames> scopes) {
        this.people = people;
        this.grants = grants;
        this.roles = roles;
        this.scopes = scopes;
    }

    /** Who was appointed, and to what. */
    record Appointed(PersonId person, Grant grant) {}

    @Transactional
    Appointed appoint(Actor actor, BrandId brand, AppointStaffRequest wish) {
        var grant = grant(brand, wish.role(), wish.customRole(), wish.scope());
        if (scopes.stream()
                .allMatch(source -> source.names(List.of(grant.scope())).isEmpty())) {
            throw DomainException.of("scope", IdentityError.SCOPE_NOT_FOUND);
        }
        var phone = Destination.phone(wish.phone());
        var name = Optional.ofNullable(wish.name()).orElse(phone.substring(phone.length() - 4));
        var person =
                people.findOrRegisterAll(List.of(new NewPerson(name, phone))).getFirst();
        requireStillManages(actor, brand);
        grants.give(person, grant, actor);
        return new Appointed(person, grant);
    }

    @Transactional
    void dismiss(
            Actor actor,
            BrandId brand,
            PersonId person,
            StaffRole role,
            @Nullable RoleId custom,
            @Nullable ThingId scope) {
        var grant = grant(brand, role, custom, scope);
        requireStillManages(actor, brand);
        grants.take(person, grant, actor);
    }

    private void requireStillManages(Actor actor, BrandId brand) {
        grants.require(actor, Scope.brand(brand), Set.of(IdentityPermission.MANAGE_STAFF));
    }

    private Grant grant(BrandId brand, StaffRole role, @Nullable RoleId custom, @Nullable ThingId thing) {
        if (role.kind().scope().isEmpty() && custom == null) {
            throw DomainException.of("customRole", IdentityError.ROLE_NOT_FOUND);
        }
        var over = custom == null
                ? role.kind().scope().orElseThrow()
                : roles.get(brand, custom).over();
        try {
            return new Grant(role.kind(), custom, new Scope(over, brand, thing == null ? null : thing.value()));
        } catch (IllegalArgumentException e) {
            throw DomainException.of("scope", IdentityError.SCOPE_NOT_FOUND);
        }
    }
}
