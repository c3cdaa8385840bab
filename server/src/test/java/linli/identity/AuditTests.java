package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@LinliTest
class AuditTests {
    @Autowired
    World world;

    @Autowired
    Audit audit;

    @Value("${spring.datasource.url}")
    String url;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.audit_entry set action = 'nothing'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry"
            })
    void refusesEveryChangeOfWhatIsWritten(String change) {
        audit.record(null, world.person("张三").id(), "test.happened", Map.of("count", 1));
        var owner = JdbcClient.create(new DriverManagerDataSource(url, "linli_owner", "owner"));
        assertThatThrownBy(() -> owner.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void showsHqWhatHappenedInItsBrandAndNobodyElse() {
        var hq = world.person("总部");
        var brand = world.brand(hq);
        audit.record(brand.id(), hq.id(), "test.happened", Map.of("count", 1));
        var path = "/api/brands/" + brand.id() + "/audit";
        var items = hq.http().get(path).body().get("items");
        assertThat(items.get(0).get("action").asString()).isEqualTo("test.happened");
        assertThat(items.get(0).get("actorName").asString()).isEqualTo("总部");
        assertThat(items.get(0).get("details").get("count").asInt()).isOne();
        assertThat(items.get(1).get("action").asString()).isEqualTo("grant.given");
        var other = world.person("别家");
        world.brand(other);
        assertThat(other.http().get(path).status()).isEqualTo(404);
    }
}
