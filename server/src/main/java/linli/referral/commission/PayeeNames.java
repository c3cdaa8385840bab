package linli.referral.commission;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import linli.identity.People;
import linli.identity.PersonCard;
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
        var cards = people.cards(persons);
        return Set.copyOf(persons).stream()
                .flatMap(person -> cards.find(person).stream())
                .collect(toMap(PersonCard::id, PersonCard::name));
    }
}
