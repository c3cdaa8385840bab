package linli.ordering;

import static linli.ordering.OrderState.AWAITING_PAYMENT;
import static linli.ordering.OrderState.BALANCE_DUE;
import static linli.ordering.OrderState.CANCELLED;
import static linli.ordering.OrderState.COMPLETED;
import static linli.ordering.OrderState.DEPOSITED;
import static linli.ordering.OrderState.FORFEITED;
import static linli.ordering.OrderState.PAID;
import static linli.ordering.OrderState.READY;
import static linli.ordering.OrderState.REFUNDED;
import static linli.ordering.OrderState.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTests {
    /** By which states each is entered, as the rules of the shop say it. */
    private static final Map<OrderState, Set<OrderState>> BEFORE = Map.of(
            AWAITING_PAYMENT, Set.of(),
            DEPOSITED, Set.of(AWAITING_PAYMENT),
            BALANCE_DUE, Set.of(AWAITING_PAYMENT, DEPOSITED),
            PAID, Set.of(AWAITING_PAYMENT),
            READY, Set.of(AWAITING_PAYMENT, PAID, BALANCE_DUE),
            COMPLETED, Set.of(AWAITING_PAYMENT, PAID, BALANCE_DUE, READY),
            SETTLED, Set.of(COMPLETED),
            CANCELLED, Set.of(AWAITING_PAYMENT),
            FORFEITED, Set.of(BALANCE_DUE),
            REFUNDED, Set.of(DEPOSITED, BALANCE_DUE, PAID, READY, COMPLETED));

    @ParameterizedTest
    @EnumSource
    void isEnteredOnlyFromWhereTheRulesSay(OrderState state) {
        assertThat(state.before())
                .containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(BEFORE.get(state)).stream()
                        .map(OrderState::name)
                        .toList());
    }

    @Test
    void endsSomewhereFromEverywhereAndNeverComesBack() {
        for (var state : OrderState.values()) {
            var reached = EnumSet.noneOf(OrderState.class);
            reach(state, reached);
            assertThat(reached).as("after %s", state).doesNotContain(state);
            assertThat(state.next().isEmpty()
                            || reached.stream().anyMatch(later -> later.next().isEmpty()))
                    .as("%s ends", state)
                    .isTrue();
        }
    }

    @Test
    void comesBackOnlyFromTheBuyersHandsToTheStores() {
        for (var state : OrderState.values()) {
            assertThat(state.undone()).isEqualTo(state == COMPLETED ? Optional.of(READY) : Optional.empty());
        }
        assertThat(READY.next()).as("and may be handed over again").contains(COMPLETED);
    }

    @Test
    void givesMoneyBackOnlyWhereThereIsSomeThatNobodyElseHas() {
        assertThat(Arrays.stream(OrderState.values()).filter(OrderState::refundable))
                .containsExactly(DEPOSITED, BALANCE_DUE, PAID, READY, COMPLETED);
    }

    @Test
    void isReachedFromTheBeginning() {
        var reached = EnumSet.of(AWAITING_PAYMENT);
        reach(AWAITING_PAYMENT, reached);
        assertThat(reached).containsExactly(OrderState.values());
        assertThat(new TreeMap<>(BEFORE)).containsOnlyKeys(OrderState.values());
    }

    private static void reach(OrderState from, Set<OrderState> reached) {
        for (var next : from.next()) {
            if (reached.add(next)) {
                reach(next, reached);
            }
        }
    }
}
