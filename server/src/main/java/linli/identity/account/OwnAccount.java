package linli.identity.account;

import java.util.HashMap;
import java.util.List;
import linli.identity.Audit;
import linli.identity.Grants;
import linli.identity.ScopeNames;
import linli.identity.Sessions;
import linli.identity.role.HeldGrant;
import linli.shared.PersonId;
import linli.shared.access.Scope;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import linli.shared.text.Bilingual;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The account itself: roles, sessions and every way to sign in. What only one person can do keeps that person. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnAccount implements Belongings {
    enum Kind implements Standing.Matter {
        ONLY_HOLDER(Consequence.BLOCKS),
        ROLE(Consequence.ENDS);

        private final Consequence consequence;

        Kind(Consequence consequence) {
            this.consequence = consequence;
        }

        @Override
        public Consequence consequence() {
            return consequence;
        }
    }

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final List<ScopeNames> scopes;

    OwnAccount(AccountRepository accounts, Sessions sessions, Audit audit, List<ScopeNames> scopes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.scopes = scopes;
    }

    @Override
    public List<Standing> list(PersonId person) {
        var held = accounts.listGrants(person);
        var places = held.stream().map(each -> each.held().grant().scope()).toList();
        var names = new HashMap<Scope, Bilingual>();
        scopes.forEach(source -> names.putAll(source.names(places)));
        return held.stream()
                .map(each -> Standing.of(
                        each.onlyHolder() ? Kind.ONLY_HOLDER : Kind.ROLE,
                        each.held().grant().scope().brand(),
                        thing(
                                each.held(),
                                names.getOrDefault(each.held().grant().scope(), Bilingual.NONE))))
                .toList();
    }

    /** A role of the brand's own is named with what it is over. */
    private static Standing.Thing thing(HeldGrant held, Bilingual over) {
        var role = held.grant().role().name();
        var own = held.name();
        return new Standing.Thing(role, own == null ? over : own.and(over));
    }

    @Override
    public void end(Departure departure) {
        var person = departure.person();
        accounts.lock(person);
        for (var held : accounts.endGrants(person)) {
            var grant = held.grant();
            audit.record(grant.scope().brand(), person, "grant.revoked", Grants.details(person, grant));
        }
        accounts.erase(person, departure.name());
        sessions.endOthers(person, null);
    }
}
