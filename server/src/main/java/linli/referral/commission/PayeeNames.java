package linli.referral.commission;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import linli.identity.People;
import linli.ledger.Payees;
import linli.shared.PersonId;
import org.springframework.stereotype.Component;

/** Those whom commissions were paid to are known by their profiles. */
@Component
class PayeeNames implements Payees {
    private final People people;

    PayeeNames(People people) {
        this.people = people;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> persons) {
        return people.profiles(persons).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
    }
}
