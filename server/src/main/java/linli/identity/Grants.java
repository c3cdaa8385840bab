package linli.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.identity.role.CustomRole;
import linli.identity.role.Grant;
import linli.identity.role.HeldGrant;
import linli.identity.role.Permissions;
import linli.identity.role.RoleId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which role. Whoever gives or takes a role must themselves have every permission of it over what it is for, as
 * it stands once nobody else can change it: who loses a right at the same time has it no more.
 */
@Service
public class Grants {
    private final GrantRepository grants;
    private final RoleRepository roles;
    private final Permissions permissions;
    private final Sessions sessions;
    private final Audit audit;

    Grants(GrantRepository grants, RoleRepository roles, Permissions permissions, Sessions sessions, Audit audit) {
        this.grants = grants;
        this.roles = roles;
        this.permissions = permissions;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Gives what follows from something else, such as a store that was opened. Giving it again changes nothing; it holds
     * from the person's next request on.
     *
     * @throws DomainException if the person has left
     */
    @Transactional
    public void give(PersonId person, Grant grant) {
        give(person, grant, (PersonId) null);
    }

    /**
     * Gives the grant in somebody's name.
     *
     * @throws DomainException if that goes beyond their rights, or the person has left
     */
    @Transactional
    public void give(PersonId person, Grant grant, Actor by) {
        require(by, grant.scope(), let(grant));
        give(person, grant, by.person());
    }

    private void give(PersonId person, Grant grant, @Nullable PersonId by) {
        if (grants.insert(person, grant, by)) {
            audit.record(grant.scope().brand(), by, "grant.given", details(person, grant));
            sessions.forget(person);
        } else if (!grants.holds(person, grant)) {
            throw new DomainException(IdentityError.PERSON_NOT_FOUND);
        }
    }

    /** Takes the grant away, if the person holds it; never the last HQ of a brand. */
    @Transactional
    public void take(PersonId person, Grant grant) {
        lock(grant.scope());
        if (grants.holds(person, grant)) {
            take(person, grant, (PersonId) null);
        }
    }

    /**
     * The same in somebody's name.
     *
     * @throws DomainException if the person holds it and that goes beyond their rights
     */
    @Transactional
    public void takeIfHeld(PersonId person, Grant grant, Actor by) {
        lock(grant.scope());
        if (grants.holds(person, grant)) {
            take(person, grant, by);
        }
    }

    /**
     * Takes the grant away in somebody's name.
     *
     * @throws DomainException if that goes beyond their rights, the brand would have no HQ left, or the person does not
     *     hold the grant
     */
    @Transactional
    public void take(PersonId person, Grant grant, Actor by) {
        require(by, grant.scope(), let(grant));
        take(person, grant, by.person());
    }

    private void take(PersonId person, Grant grant, @Nullable PersonId by) {
        if (!grants.delete(person, grant)) {
            throw new DomainException(
                    grants.holds(person, grant) ? IdentityError.LAST_HQ : IdentityError.GRANT_NOT_FOUND);
        }
        audit.record(grant.scope().brand(), by, "grant.revoked", details(person, grant));
        sessions.forget(person);
    }

    /**
     * Lets nobody else change who may what in the scope's brand until the transaction ends.
     *
     * @throws DomainException unless the actor has, by then, each of the permissions over the scope
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Actor actor, Scope scope, Collection<String> wanted) {
        lock(scope);
        var now = new Actor(actor.person(), HeldGrant.rights(grants.list(actor.person())));
        if (!now.mayAll(wanted, scope)) {
            throw new DomainException(IdentityError.BEYOND_YOUR_RIGHTS);
        }
    }

    private void lock(Scope scope) {
        Optional.ofNullable(scope.brand()).ifPresent(grants::lock);
    }

    /** Whether the person works for any brand or runs the installation. */
    public boolean isStaff(PersonId person) {
        return grants.isStaff(person);
    }

    /** Who has the permission by a role over exactly the scope. */
    Set<PersonId> listHolders(Scope scope, String permission) {
        return grants.listOver(scope).entrySet().stream()
                .filter(each -> each.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Over what of the brand the person has the permission, by a role over exactly that. */
    Set<Scope> listScopes(BrandId brand, PersonId person, String permission) {
        return HeldGrant.rights(grants.list(person)).entrySet().stream()
                .filter(each ->
                        brand.equals(each.getKey().brand()) && each.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> let(Grant grant) {
        var custom = grant.custom();
        return custom == null
                ? permissions.over(grant.scope().kind())
                : role(grant.scope().brand(), custom).permissions();
    }

    private CustomRole role(@Nullable BrandId brand, RoleId id) {
        return Optional.ofNullable(brand)
                .flatMap(known -> roles.find(known, id))
                .orElseThrow(() -> new DomainException(IdentityError.ROLE_NOT_FOUND));
    }

    /** What the audit trail says of a grant. */
    public static Map<String, Object> details(PersonId person, Grant grant) {
        var details = new LinkedHashMap<String, Object>();
        details.put("person", person);
        details.put("role", grant.role());
        Optional.ofNullable(grant.custom()).ifPresent(custom -> details.put("customRole", custom));
        Optional.ofNullable(grant.scope().thing()).ifPresent(thing -> details.put("scope", Long.toString(thing)));
        return details;
    }

    /** What the person holds, as it stands now. */
    public List<HeldGrant> list(PersonId person) {
        return grants.list(person);
    }
}
