package linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class RealTimeTests {
    @Autowired
    RealTime realTime;

    @Autowired
    Clock clock;

    @Autowired
    World world;

    @Autowired
    JdbcClient db;

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
        db.sql("delete from demo.play").update();
    }

    @Test
    void comesBackFromACutOffPlayThoughNoDemonstrationIsWanted() {
        world.time().shift(Duration.ofDays(-90));
        realTime.start();
        assertThat(shifted()).as("what a test or an operator moved stays").isTrue();
        db.sql("insert into demo.play default values").update();
        realTime.start();
        assertThat(shifted()).isFalse();
        assertThat(clock.instant()).isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    private boolean shifted() {
        return db.sql("select shift <> interval '0' from shared.clock")
                .query(Boolean.class)
                .single();
    }
}
