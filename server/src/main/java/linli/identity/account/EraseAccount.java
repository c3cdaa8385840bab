package linli.identity.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import linli.identity.Audit;
import linli.identity.People;
import linli.identity.PersonalData;
import linli.identity.Sessions;
import linli.shared.access.Actor;
import linli.shared.web.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Empties everything personal that any module keeps of somebody, and ends their roles and sessions. */
@Service
class EraseAccount {
    private final AccountRepository accounts;
    private final People people;
    private final Sessions sessions;
    private final Audit audit;
    private final Problems texts;
    private final List<PersonalData> elsewhere;

    EraseAccount(
            AccountRepository accounts,
            People people,
            Sessions sessions,
            Audit audit,
            Problems texts,
            List<PersonalData> elsewhere) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.texts = texts;
        this.elsewhere = elsewhere;
    }

    @Transactional
    void handle(Actor actor, Locale locale) {
        for (var grant : actor.grants()) {
            people.revoke(actor.person(), grant, actor.person());
        }
        var phone = accounts.lockPhone(actor.person());
        elsewhere.forEach(data -> data.erase(actor.person(), phone.orElse(null)));
        accounts.erase(actor.person(), texts.text("person.erased", locale));
        sessions.endOthers(actor.person(), null);
        audit.record(null, actor.person(), "account.erased", Map.of());
    }
}
