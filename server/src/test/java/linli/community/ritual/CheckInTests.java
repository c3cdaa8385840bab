package linli.community.ritual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class CheckInTests {
    @Autowired
    World world;

    @Autowired
    Communities communities;

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void countsOneCheckInADayAndAStreakUntilADayIsMissed() throws Exception {
        var hq = world.person("总部");
        var brand = world.brand(hq).id();
        var community = communities.create(
                brand,
                new NewCommunity(
                        null,
                        new Bilingual("早起", "Early"),
                        Theme.INTEREST,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.OPEN,
                        null,
                        hq.id(),
                        500));
        var path = "/api/brands/%s/communities/%s/check-ins".formatted(brand, community);
        var statuses = Race.of(8, _ -> () -> hq.http().post(path, "{}").status()).stream()
                .toList();
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(7);
        world.time().shift(Duration.ofDays(1));
        assertThat(hq.http().post(path, "{}").body().get("streak").asInt()).isEqualTo(2);
        assertThat(hq.http().get(path).body().at("/0/person/name").asString()).isEqualTo("总部");
        world.time().shift(Duration.ofDays(3));
        assertThat(hq.http().post(path, "{}").body().get("streak").asInt()).isEqualTo(1);
        assertThat(world.person("路人").http().post(path, "{}").status()).isEqualTo(404);
    }
}
