package linli.identity;

import java.util.Map;
import java.util.Optional;
import linli.shared.PersonId;

/** The cards of some persons, by id. */
public final class PersonCards {
    private final Map<PersonId, PersonCard> known;

    PersonCards(Map<PersonId, PersonCard> known) {
        this.known = Map.copyOf(known);
    }

    public Optional<PersonCard> find(PersonId person) {
        return Optional.ofNullable(known.get(person));
    }

    /** One without a name or picture if there is no such person. */
    public PersonCard of(PersonId person) {
        return find(person).orElseGet(() -> new PersonCard(person, "", null));
    }
}
