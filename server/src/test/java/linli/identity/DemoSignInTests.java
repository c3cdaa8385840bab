package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import linli.shared.DomainException;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class DemoSignInTests {
    @Autowired
    PeopleRepository people;

    @Autowired
    World world;

    @Autowired
    People register;

    @Autowired
    Agreements agreements;

    @Test
    void offersToBeSomebodyNewEachTime() {
        var key = UUID.randomUUID().toString();
        var demonstration = new DemoSignIns(people, register, agreements, true);
        demonstration.offerAnybody(key, "邻居", new Bilingual("每次一位", "Each time another"));
        assertThat(demonstration.get(key)).isNotEqualTo(demonstration.get(key));
        assertThat(register.card(demonstration.get(key)).name()).isEqualTo("邻居");
    }

    @Test
    void offersPersonsInADemonstrationOnly() {
        var key = UUID.randomUUID().toString();
        var person = world.person("林总").id();
        var demonstration = new DemoSignIns(people, register, agreements, true);
        demonstration.offer(key, DemoRole.BRAND_HQ, person, "林总", new Bilingual("品牌总部", "Brand HQ"));
        demonstration.offer(key, DemoRole.BRAND_HQ, person, "林总", new Bilingual("运营整个品牌", "Runs the brand"));
        assertThat(demonstration.get(key)).isEqualTo(person);
        assertThat(demonstration.list())
                .filteredOn(offer -> offer.key().equals(key))
                .containsExactly(
                        new DemoSignIn(key, DemoRole.BRAND_HQ, "林总", new Bilingual("运营整个品牌", "Runs the brand")));

        var serious = new DemoSignIns(people, register, agreements, false);
        assertThat(serious.list()).isEmpty();
        assertThatThrownBy(() -> serious.get(key)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> serious.offer(key, DemoRole.MEMBER, person, "a", new Bilingual("b", "c")))
                .isInstanceOf(DomainException.class);
    }
}
