package linli.identity.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.identity.Audit;
import linli.identity.ScopeName;
import linli.identity.ScopeNames;
import linli.identity.Sessions;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
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
        var grants = held.stream().map(AccountRepository.Held::grant).toList();
        var names = new HashMap<Grant, ScopeName>();
        scopes.forEach(source -> names.putAll(source.names(grants)));
        var standings = new ArrayList<Standing>();
        for (var each : held) {
            var grant = each.grant();
            var name = names.getOrDefault(grant, ScopeName.NONE);
            standings.add(Standing.of(
                    each.onlyHolder() ? Kind.ONLY_HOLDER : Kind.ROLE,
                    grant.brand(),
                    new Standing.Thing(grant.role().name(), name.name(), name.nameEn())));
        }
        return standings;
    }

    @Override
    public void end(Departure departure) {
        var person = departure.person();
        accounts.lock(person);
        for (var grant : accounts.endGrants(person)) {
            audit.record(grant.brand(), person, "grant.revoked", Map.of("person", person, "role", grant.role()));
        }
        accounts.erase(person, departure.name());
        sessions.endOthers(person, null);
    }
}
