package linli;

import static org.assertj.core.api.Assertions.assertThat;

import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class ProblemTests {
    @Autowired
    World world;

    @Test
    void answersAnUnknownAddressWithAProblemInTheReadersLanguage() {
        var chinese = world.stranger().get("/api/nothing/here");
        assertThat(chinese.status()).isEqualTo(404);
        assertThat(chinese.problem()).isEqualTo("not-found");
        assertThat(chinese.body().get("detail").asString()).isEqualTo("没有找到您要的内容。");
        assertThat(world.stranger()
                        .in("en")
                        .get("/api/nothing/here")
                        .body()
                        .get("detail")
                        .asString())
                .isEqualTo("There is nothing here.");
    }
}
