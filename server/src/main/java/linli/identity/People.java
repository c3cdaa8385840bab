package linli.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons and what they were granted. */
@Service
public class People {
    private final PeopleRepository people;
    private final Sessions sessions;
    private final Ids ids;

    People(PeopleRepository people, Sessions sessions, Ids ids) {
        this.people = people;
        this.sessions = sessions;
        this.ids = ids;
    }

    /** Registers a person who cannot sign in by any means yet. */
    @Transactional
    public PersonId register(String name) {
        return registerAll(List.of(name)).getFirst();
    }

    /** Registers many persons in one statement; ids are in the order of the names. */
    @Transactional
    public List<PersonId> registerAll(List<String> names) {
        var persons = names.stream().map(_ -> new PersonId(ids.next())).toList();
        people.insert(persons, names);
        return persons;
    }

    /** Gives the grant; giving it again changes nothing. It holds from the person's next request on. */
    @Transactional
    public void grant(PersonId person, Grant grant) {
        people.grant(person, grant);
        sessions.forget(person);
    }

    @Transactional
    public void revoke(PersonId person, Grant grant) {
        people.revoke(person, grant);
        sessions.forget(person);
    }

    /** The profiles of those that exist, by one statement. */
    public Map<PersonId, Profile> profiles(Collection<PersonId> persons) {
        return people.profiles(persons);
    }
}
