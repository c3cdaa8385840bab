package linli.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import linli.shared.leaving.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Persons and what they were granted. */
@Service
public class People implements Presence {
    private final PeopleRepository people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Ids ids;

    People(PeopleRepository people, Passwords passwords, Sessions sessions, Audit audit, Ids ids) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
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

    /**
     * Registers those whose phone number nobody has, and finds the others, in one statement; ids are in the order of
     * the list, and equal for equal numbers.
     */
    @Transactional
    public List<PersonId> findOrRegisterAll(List<NewPerson> wanted) {
        people.hold(people.findByPhones(wanted.stream()
                        .map(NewPerson::phone)
                        .filter(Objects::nonNull)
                        .toList())
                .values());
        return people.findOrInsert(wanted.stream()
                .map(person -> new PeopleRepository.Row(
                        new PersonId(ids.next()),
                        person.name(),
                        person.phone() == null ? null : Destination.phone(person.phone())))
                .toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> hold(Collection<PersonId> persons) {
        return people.hold(persons);
    }

    /** Gives each person a picture as avatar, by one statement. */
    @Transactional
    public void setAvatars(Map<PersonId, Long> avatars) {
        people.setAvatars(avatars);
    }

    /** Who has the phone number. */
    public Optional<PersonId> findByPhone(String phone) {
        return people.find(Destination.parse(phone));
    }

    /** Who has which of the phone numbers, by one statement; the keys are as they were given. */
    public Map<String, PersonId> findByPhones(Collection<String> phones) {
        return people.findByPhones(phones);
    }

    public Optional<PersonId> find(Destination destination) {
        return people.find(destination);
    }

    /** Finds who has the destination, or registers somebody who has. */
    @Transactional
    public PersonId findOrRegister(Destination destination, String name) {
        return people.findOrInsert(new PersonId(ids.next()), destination, name);
    }

    /** Sets the first password or another one, which must be long enough and not among the commonest. */
    @Transactional
    public void setPassword(PersonId person, String password) {
        passwords.set(person, password);
    }

    /** Gives the grant; giving it again changes nothing. It holds from the person's next request on. */
    @Transactional
    public void grant(PersonId person, Grant grant) {
        grant(person, grant, null);
    }

    /**
     * Gives the grant in somebody's name.
     *
     * @throws DomainException if the person has left
     */
    @Transactional
    public void grant(PersonId person, Grant grant, @Nullable PersonId by) {
        if (people.grant(person, grant, by)) {
            audit.record(grant.brand(), by, "grant.given", details(person, grant));
            sessions.forget(person);
        } else if (!people.holds(person, grant)) {
            throw new DomainException(IdentityError.PERSON_NOT_FOUND);
        }
    }

    /** Takes the grant away, if the person holds it; never the last HQ of a brand. */
    @Transactional
    public void revoke(PersonId person, Grant grant) {
        if (people.holds(person, grant)) {
            revoke(person, grant, null);
        }
    }

    /**
     * Takes the grant away in somebody's name.
     *
     * @throws DomainException if the brand would have no HQ left, or the person does not hold the grant
     */
    @Transactional
    public void revoke(PersonId person, Grant grant, @Nullable PersonId by) {
        if (!people.revoke(person, grant)) {
            throw new DomainException(
                    people.holds(person, grant) ? IdentityError.LAST_HQ : IdentityError.GRANT_NOT_FOUND);
        }
        audit.record(grant.brand(), by, "grant.revoked", details(person, grant));
        sessions.forget(person);
    }

    /** Whether the person works for any brand or runs the installation. */
    public boolean isStaff(PersonId person) {
        return people.hasGrants(person);
    }

    /** Whether there is such a person, who has not been erased. */
    public boolean isRegistered(PersonId person) {
        return people.isRegistered(person);
    }

    /** The person's card, which has no name or picture if there is no such person. */
    public PersonCard card(PersonId person) {
        return cards(List.of(person)).of(person);
    }

    public Optional<PersonCard> findCard(PersonId person) {
        return people.findCard(person);
    }

    /** The cards of all these, by one statement; by none for nobody. */
    public PersonCards cards(Collection<PersonId> persons) {
        return new PersonCards(persons.isEmpty() ? Map.of() : people.cards(Set.copyOf(persons)));
    }

    private static Map<String, Object> details(PersonId person, Grant grant) {
        return grant.scope() == null
                ? Map.of("person", person, "role", grant.role())
                : Map.of("person", person, "role", grant.role(), "scope", Long.toString(grant.scope()));
    }
}
