package linli.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import linli.identity.role.Grant;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.leaving.Presence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Persons, and the roles that follow from what they found, open and lead. */
@Service
public class People implements Presence {
    private final PeopleRepository people;
    private final Passwords passwords;
    private final Grants grants;
    private final Ids ids;

    People(PeopleRepository people, Passwords passwords, Grants grants, Ids ids) {
        this.people = people;
        this.passwords = passwords;
        this.grants = grants;
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
    public void setAvatars(Map<PersonId, MediaId> avatars) {
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

    /** The phone numbers of those of them who have one, with the middle hidden; by one statement. */
    public Map<PersonId, String> hiddenPhones(Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : people.hiddenPhones(persons);
    }

    /**
     * Those of them whose name has the words in it, or whose phone number ends in them if they are four digits; by one
     * statement, over their primary keys. No more digits than everybody is shown of a number can be asked for.
     */
    public Set<PersonId> search(Collection<PersonId> among, String words) {
        return among.isEmpty() ? Set.of() : people.search(among, words);
    }

    public Optional<PersonId> find(Destination destination) {
        return people.find(destination);
    }

    /** Where the person is reached: by phone, or without one by e-mail. */
    public Optional<Destination> findDestination(PersonId person) {
        return people.findDestination(person);
    }

    /** Since when the person has an account. */
    public Instant since(PersonId person) {
        return people.since(person);
    }

    /** Finds who has the destination, or registers somebody who has. */
    @Transactional
    public PersonId findOrRegister(Destination destination, String name) {
        return people.findOrInsert(new PersonId(ids.next()), destination, name, false);
    }

    /** The same; a name that is new was only proposed, and is its bearer's to confirm. */
    @Transactional
    public PersonId findOrRegisterUnnamed(Destination destination, String proposed) {
        return people.findOrInsert(new PersonId(ids.next()), destination, proposed, true);
    }

    /** Whether the person has not confirmed the name that was proposed to them. */
    public boolean isNameProposed(PersonId person) {
        return people.isNameProposed(person);
    }

    /**
     * Makes the destination the person's, in the place of the one of its kind so far, which is returned.
     *
     * @throws DomainException if somebody else has it, or the person has left
     */
    @Transactional
    public Optional<Destination> bind(PersonId person, Destination destination) {
        return people.bind(person, destination);
    }

    /** Waits for whoever changes by what the person signs in, and keeps them out until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockWaysIn(PersonId person) {
        people.lock(person);
    }

    /** Whether the person can sign in by themselves, by a passkey or by a code. */
    public boolean hasWayIn(PersonId person) {
        return people.hasWayIn(person);
    }

    /** Sets the first password or another one, which must be long enough and not among the commonest. */
    @Transactional
    public void setPassword(PersonId person, String password) {
        passwords.set(person, password);
    }

    /** Lets the person run the installation. */
    @Transactional
    public void makeOperator(PersonId person) {
        grants.give(person, Grant.operator());
    }

    /** Lets the person run the brand. This and what follows holds from their next request on, and twice is once. */
    @Transactional
    public void makeHq(PersonId person, BrandId brand) {
        grants.give(person, Grant.hq(brand));
    }

    @Transactional
    public void makeOwner(PersonId person, BrandId brand, Id.OfStore store) {
        grants.give(person, Grant.owner(brand, store.value()));
    }

    /** @throws DomainException if the actor may not themselves do all that a store's owner may */
    @Transactional
    public void makeOwner(PersonId person, BrandId brand, Id.OfStore store, Actor by) {
        grants.give(person, Grant.owner(brand, store.value()), by);
    }

    @Transactional
    public void makeManager(PersonId person, BrandId brand, Id.OfCommunity community) {
        grants.give(person, Grant.manager(brand, community.value()));
    }

    /** @throws DomainException if the actor may not themselves do all that a community's manager may */
    @Transactional
    public void makeManager(PersonId person, BrandId brand, Id.OfCommunity community, Actor by) {
        grants.give(person, Grant.manager(brand, community.value()), by);
    }

    /** Takes from the person that they manage the community, if they do. */
    @Transactional
    public void endManager(PersonId person, BrandId brand, Id.OfCommunity community) {
        grants.take(person, Grant.manager(brand, community.value()));
    }

    /** @throws DomainException if they do and the actor may not themselves do all that a community's manager may */
    @Transactional
    public void endManager(PersonId person, BrandId brand, Id.OfCommunity community, Actor by) {
        grants.takeIfHeld(person, Grant.manager(brand, community.value()), by);
    }

    /** Whether the person works for any brand or runs the installation. */
    public boolean isStaff(PersonId person) {
        return grants.isStaff(person);
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
}
