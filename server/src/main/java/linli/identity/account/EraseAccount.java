package linli.identity.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import linli.identity.Audit;
import linli.identity.People;
import linli.identity.PersonErased;
import linli.identity.Sessions;
import linli.shared.Ids;
import linli.shared.access.Actor;
import linli.shared.web.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Empties everything personal that is kept of somebody, ends their roles and sessions, and tells the others. */
@Service
class EraseAccount {
    private final AccountRepository accounts;
    private final People people;
    private final Sessions sessions;
    private final Audit audit;
    private final Problems texts;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    EraseAccount(
            AccountRepository accounts,
            People people,
            Sessions sessions,
            Audit audit,
            Problems texts,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.texts = texts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, Locale locale) {
        for (var grant : actor.grants()) {
            people.revoke(actor.person(), grant, actor.person());
        }
        accounts.erase(actor.person(), texts.text("person.erased", locale));
        sessions.endOthers(actor.person(), null);
        audit.record(null, actor.person(), "account.erased", Map.of());
        events.publishEvent(new PersonErased(ids.next(), actor.person(), clock.instant()));
    }
}
