package linli.insight.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.insight.board.BoardQueries.DayRow;
import linli.insight.board.Tiles.BoardTotals;
import linli.insight.board.Tiles.DaySales;
import linli.insight.board.Tiles.KFactor;
import linli.insight.board.Tiles.SpaceSales;
import linli.insight.influence.Influencers;
import linli.insight.reach.Period;
import linli.insight.reach.Ratio;
import linli.insight.reach.Reach;
import linli.insight.reach.Step;
import linli.insight.reach.StepCount;
import linli.network.Network;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PageRequest;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts boards together from their tiles. */
@Service
class Boards {
    private static final int TOP_INFLUENCERS = 10;

    private final BoardQueries queries;
    private final Reach reach;
    private final Influencers influencers;
    private final Network network;

    Boards(BoardQueries queries, Reach reach, Influencers influencers, Network network) {
        this.queries = queries;
        this.reach = reach;
        this.influencers = influencers;
        this.network = network;
    }

    /** A brand's board, or that of one of its stores. */
    Board board(BrandId brand, @Nullable StoreId store, Period period) {
        var scope = reach.place(brand, store);
        var currency = network.currency(brand);
        var steps = reach.steps(brand, scope, period);
        var days = queries.days(brand, scope, period);
        long members = reach.joinedUntil(brand, scope, period.to());
        return new Board(
                period.from(),
                period.to(),
                Reach.funnel(steps),
                totals(steps, days, members, currency),
                totals(brand, scope, period.before(), currency),
                KFactor.of(
                        days.stream().mapToLong(DayRow::shares).sum(),
                        days.stream().mapToLong(DayRow::brought).sum(),
                        members),
                byDay(days, period, currency),
                bySpace(days, currency),
                queries.campaigns(brand, store),
                store == null ? queries.ranking(brand, period, currency) : List.of(),
                influencers
                        .list(brand, store, period, new PageRequest(null, TOP_INFLUENCERS))
                        .items(),
                queries.best(brand, store),
                store == null ? null : queries.counter(brand, store));
    }

    LiveBoard live(BrandId brand, @Nullable StoreId store) {
        var scope = reach.place(brand, store);
        var known = network.getBrand(brand);
        var today = reach.today(known);
        var period = new Period(today, today);
        var totals = totals(brand, scope, period, known.currency());
        return new LiveBoard(
                today,
                totals.paid(),
                totals.refunded(),
                totals.orders(),
                totals.buyers(),
                totals.newMembers(),
                queries.campaigns(brand, store));
    }

    private BoardTotals totals(BrandId brand, Thing scope, Period period, Currency currency) {
        return totals(
                reach.steps(brand, scope, period),
                queries.days(brand, scope, period),
                reach.joinedUntil(brand, scope, period.to()),
                currency);
    }

    private static BoardTotals totals(Map<Step, StepCount> steps, List<DayRow> days, long members, Currency currency) {
        long paid = days.stream().mapToLong(DayRow::paid).sum();
        long refunded = days.stream().mapToLong(DayRow::refunded).sum();
        long buyers = steps.getOrDefault(Step.ORDER, StepCount.NONE).people();
        return new BoardTotals(
                new Money(paid, currency),
                new Money(refunded, currency),
                new Money(paid - refunded, currency),
                days.stream().mapToLong(DayRow::orders).sum(),
                buyers,
                steps.getOrDefault(Step.JOIN, StepCount.NONE).firsts(),
                members,
                Ratio.of(steps.getOrDefault(Step.REPEAT, StepCount.NONE).people(), buyers));
    }

    private static List<DaySales> byDay(List<DayRow> rows, Period period, Currency currency) {
        var byDay = rows.stream().collect(Collectors.groupingBy(DayRow::day));
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> {
                    var some = byDay.getOrDefault(day, List.of());
                    return new DaySales(
                            day,
                            new Money(some.stream().mapToLong(DayRow::paid).sum(), currency),
                            new Money(some.stream().mapToLong(DayRow::refunded).sum(), currency),
                            some.stream().mapToLong(DayRow::orders).sum());
                })
                .toList();
    }

    private static List<SpaceSales> bySpace(List<DayRow> rows, Currency currency) {
        var bySpace = new EnumMap<Touchpoint.Space, SpaceSales>(Touchpoint.Space.class);
        for (var space : Touchpoint.Space.values()) {
            var some = rows.stream().filter(row -> row.space() == space).toList();
            bySpace.put(
                    space,
                    new SpaceSales(
                            space,
                            new Money(
                                    some.stream()
                                            .mapToLong(row -> row.paid() - row.refunded())
                                            .sum(),
                                    currency),
                            some.stream().mapToLong(DayRow::orders).sum()));
        }
        return List.copyOf(bySpace.values());
    }
}
