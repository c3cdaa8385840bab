package linli.identity;

import java.util.List;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.text.Bilingual;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's sign-ins without any proof; there are none unless {@code linli.demo} is set. */
@Service
public class DemoSignIns {
    private final PeopleRepository people;
    private final People register;
    private final Agreements agreements;
    private final boolean demo;

    DemoSignIns(PeopleRepository people, People register, Agreements agreements, @Value("${linli.demo}") boolean demo) {
        this.people = people;
        this.register = register;
        this.agreements = agreements;
        this.demo = demo;
    }

    public boolean isDemo() {
        return demo;
    }

    /** Offers the person; offering a key again replaces what it stood for. */
    @Transactional
    public void offer(String key, DemoRole role, PersonId person, String name, Bilingual description) {
        requireDemo();
        people.offerDemoSignIn(new DemoSignIn(key, role, name, description), person);
    }

    /** Offers to be somebody new, each time. */
    @Transactional
    public void offerAnybody(String key, String name, Bilingual description) {
        requireDemo();
        people.offerDemoSignIn(new DemoSignIn(key, DemoRole.MEMBER, name, description), null);
    }

    /** What is offered, in the order of the offers; nothing outside of a demonstration. */
    public List<DemoSignIn> list() {
        return demo ? people.listDemoSignIns() : List.of();
    }

    /** The person behind an offered key; somebody new, who has agreed to the texts in force, if it stands for anybody. */
    @Transactional
    public PersonId get(String key) {
        requireDemo();
        var offered = people.findDemoSignIn(key).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        var person = offered.person();
        return person == null ? somebodyNew(offered.name()) : person;
    }

    private PersonId somebodyNew(String name) {
        var person = register.register(name);
        agreements.agreeToAll(List.of(person));
        return person;
    }

    private void requireDemo() {
        if (!demo) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
