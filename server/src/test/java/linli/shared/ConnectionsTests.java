package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import linli.testing.LinliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@LinliTest
class ConnectionsTests {
    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @Test
    void letsEachWaitForTheirTurnWhereAllConnectionsAreOnlyTaken() throws SQLException {
        try (var pool = new HikariDataSource(of(url))) {
            var connections = new Connections(pool);
            try (var _ = connections.getConnection()) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(connections::getConnection)
                            .isInstanceOf(SQLException.class)
                            .hasMessageNotContaining("away");
                }
            }
            try (var again = connections.getConnection()) {
                assertThat(again.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void refusesAtOnceWhereThereIsNoConnectionAtAll() {
        var nowhere = of("jdbc:postgresql://127.0.0.1:1/nowhere");
        nowhere.setInitializationFailTimeout(-1);
        try (var pool = new HikariDataSource(nowhere)) {
            var connections = new Connections(pool);
            assertThatThrownBy(connections::getConnection).hasMessageNotContaining("away");
            assertThatThrownBy(connections::getConnection).hasMessageContaining("away");
        }
    }

    private HikariConfig of(String address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(300);
        return config;
    }
}
