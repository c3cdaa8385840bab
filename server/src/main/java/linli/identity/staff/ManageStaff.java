package linli.identity.staff;

import java.util.List;
import java.util.Optional;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.ScopeNames;
import linli.identity.staff.StaffController.AppointStaffRequest;
import linli.identity.staff.StaffController.StaffRole;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.access.Actor;
import linli.shared.access.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes the roles of a brand; only over stores and communities that are the brand's. */
@Service
class ManageStaff {
    private final People people;
    private final List<ScopeNames> scopes;

    ManageStaff(People people, List<ScopeNames> scopes) {
        this.people = people;
        this.scopes = scopes;
    }

    @Transactional
    PersonId appoint(Actor actor, BrandId brand, AppointStaffRequest wish) {
        var grant = grant(brand, wish.role(), wish.scope());
        if (scopes.stream().allMatch(source -> source.names(List.of(grant)).isEmpty())) {
            throw DomainException.of("scope", IdentityError.SCOPE_NOT_FOUND);
        }
        var phone = Destination.phone(wish.phone());
        var name = Optional.ofNullable(wish.name()).orElse(phone.substring(phone.length() - 4));
        var person =
                people.findOrRegisterAll(List.of(new NewPerson(name, phone))).getFirst();
        people.grant(person, grant, actor.person());
        return person;
    }

    @Transactional
    void dismiss(Actor actor, BrandId brand, PersonId person, StaffRole role, @Nullable ThingId scope) {
        people.revoke(person, grant(brand, role, scope), actor.person());
    }

    private static Grant grant(BrandId brand, StaffRole role, @Nullable ThingId scope) {
        try {
            return new Grant(role.role(), brand, scope == null ? null : scope.value());
        } catch (IllegalArgumentException e) {
            throw DomainException.of("scope", IdentityError.SCOPE_NOT_FOUND);
        }
    }
}
