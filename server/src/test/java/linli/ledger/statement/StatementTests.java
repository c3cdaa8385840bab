package linli.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import linli.ledger.AccountKind;
import linli.ledger.OwnerId;
import linli.ordering.Shop;
import linli.shared.Currency;
import linli.shared.Money;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner's statement begins with. */
@LinliTest
class StatementTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    StatementQueries statements;

    @Autowired
    JdbcClient db;

    @Test
    void opensWithTheSumOfAllThatWasBeforeWhateverCameSince() {
        var open = shop.open(world, 10);
        var buyer = shop.buyer(world, open.brand(), 100_00);
        var owner = new OwnerId(buyer.id().value());
        for (int i = 0; i < 2; i++) {
            var placed = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
            assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        }
        var moments = db.sql(
                        "select occurred_at from ledger.posting where brand = :brand and owner = :owner order by entry")
                .param("brand", open.brand().value())
                .param("owner", owner.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(moments).hasSize(3);
        var wallet = new StatementAccount(AccountKind.WALLET, Currency.CNY);
        assertThat(statements.balances(open.brand(), owner, moments.getFirst())).isEmpty();
        assertThat(statements.balances(open.brand(), owner, moments.getLast()))
                .isEqualTo(Map.of(wallet, Money.cny(100_00 - Shop.PRICE)));
        assertThat(statements.balances(open.brand(), owner, moments.getLast().plus(Duration.ofDays(1))))
                .isEqualTo(Map.of(wallet, Money.cny(100_00 - 2 * Shop.PRICE)));
    }
}
