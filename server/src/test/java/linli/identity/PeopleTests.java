package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class PeopleTests {
    @Autowired
    People people;

    @Test
    void registersEachPhoneOnceAndKeepsTheOrder() {
        var known = Phones.next();
        var fresh = Phones.next();
        var first =
                people.findOrRegisterAll(List.of(new NewPerson("老邻居", known))).getFirst();
        var all = people.findOrRegisterAll(List.of(
                new NewPerson("新邻居", fresh),
                new NewPerson("老邻居", known.substring(3)),
                new NewPerson("没有电话", null),
                new NewPerson("新邻居", fresh),
                new NewPerson("没有电话", null)));
        assertThat(all).hasSize(5);
        assertThat(all.get(1)).isEqualTo(first);
        assertThat(all.get(0)).isEqualTo(all.get(3)).isNotEqualTo(first);
        assertThat(all.get(2)).isNotEqualTo(all.get(4));
        assertThat(people.findByPhones(List.of(known, fresh, Phones.next(), "nonsense")))
                .isEqualTo(Map.of(known, first, fresh, all.getFirst()));
    }

    @Test
    void registersAPhoneOnceHoweverManyTryAtOnce() {
        var phone = Phones.next();
        var persons = Race.of(
                16,
                _ -> () -> people.findOrRegisterAll(List.of(new NewPerson("同一个人", phone)))
                        .getFirst());
        assertThat(persons.stream().distinct()).hasSize(1);
    }
}
