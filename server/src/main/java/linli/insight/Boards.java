package linli.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.insight.BoardQueries.DayRow;
import linli.insight.BoardQueries.StepCount;
import linli.insight.Tiles.BoardTotals;
import linli.insight.Tiles.DaySales;
import linli.insight.Tiles.DegreeTile;
import linli.insight.Tiles.FunnelStep;
import linli.insight.Tiles.InfluencerTile;
import linli.insight.Tiles.KFactor;
import linli.insight.Tiles.SpaceSales;
import linli.network.Brand;
import linli.network.Network;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts boards together from their tiles. */
@Service
class Boards {
    private static final int TOP_INFLUENCERS = 10;
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final BoardQueries queries;
    private final InfluencerQueries influencers;
    private final HealthQueries health;
    private final Network network;
    private final People people;
    private final Clock clock;

    Boards(
            BoardQueries queries,
            InfluencerQueries influencers,
            HealthQueries health,
            Network network,
            People people,
            Clock clock) {
        this.queries = queries;
        this.influencers = influencers;
        this.health = health;
        this.network = network;
        this.people = people;
        this.clock = clock;
    }

    /** The period asked for, of the brand's days. */
    Period period(BrandId brand, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Period.of(from, to, today(network.getBrand(brand)));
    }

    private LocalDate today(Brand brand) {
        return LocalDate.ofInstant(clock.instant(), brand.zone());
    }

    /** A brand's board, or that of one of its stores. */
    Board board(BrandId brand, @Nullable StoreId store, Period period) {
        var scope = scope(brand, store);
        var currency = network.getBrand(brand).currency();
        var steps = queries.steps(brand, scope, period);
        var days = queries.days(brand, scope, period);
        long members = queries.joinedUntil(brand, scope, period.to());
        return new Board(
                period.from(),
                period.to(),
                funnel(steps),
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
                influencers(brand, store, period, new PageRequest(null, TOP_INFLUENCERS))
                        .items(),
                store == null ? null : queries.counter(brand, store));
    }

    LiveBoard live(BrandId brand, @Nullable StoreId store) {
        var scope = scope(brand, store);
        var known = network.getBrand(brand);
        var today = today(known);
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

    List<FunnelStep> funnel(BrandId brand, Thing scope, Period period) {
        return funnel(queries.steps(brand, scope, period));
    }

    Page<InfluencerTile> influencers(BrandId brand, @Nullable StoreId store, Period period, PageRequest page) {
        var found = Page.of(
                influencers.list(brand, scope(brand, store), period, page),
                page.size(),
                InfluencerQueries.Influence::cursor);
        var currency = network.getBrand(brand).currency();
        var cards = people.cards(
                found.items().stream().map(InfluencerQueries.Influence::sharer).toList());
        return new Page<>(
                found.items().stream()
                        .map(influence -> tile(influence, cards.of(influence.sharer()), currency))
                        .toList(),
                found.next());
    }

    CommunityHealth health(BrandId brand, CommunityId community) {
        long members = health.members(brand, community).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        var scope = community.thing();
        var zone = network.getBrand(brand).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var fourWeeks = new Period(today.minusDays(FOUR_WEEKS - 1), today);
        var talk = health.talk(brand, community, fourWeeks);
        var newcomers = health.newcomers(
                brand, community, new Period(today.minusDays(WEEK + FOUR_WEEKS - 1), today.minusDays(WEEK)));
        return new CommunityHealth(
                members,
                share(active(brand, scope, new Period(today.minusDays(WEEK - 1), today)), members),
                share(active(brand, scope, fourWeeks), members),
                health.medianReplySeconds(
                                brand,
                                community,
                                fourWeeks.from().atStartOfDay(zone).toInstant())
                        .orElse(null),
                newcomers.people(),
                share(newcomers.active(), newcomers.people()),
                talk.messages(),
                talk.talkers(),
                share(talk.ofTopTenth(), talk.messages()),
                talk.gini());
    }

    private long active(BrandId brand, Thing scope, Period period) {
        return queries.steps(brand, scope, period)
                .getOrDefault(Step.INTERACT, StepCount.NONE)
                .people();
    }

    /** Refuses a store that is not the brand's. */
    private Thing scope(BrandId brand, @Nullable StoreId store) {
        return store == null
                ? Thing.of(brand)
                : network.getStore(brand, store).id().thing();
    }

    private static List<FunnelStep> funnel(Map<Step, StepCount> counts) {
        var steps = new ArrayList<FunnelStep>();
        Long before = null;
        for (var step : Step.values()) {
            long count = counts.getOrDefault(step, StepCount.NONE).people();
            steps.add(new FunnelStep(step, count, before == null ? null : ratio(count, before)));
            before = count;
        }
        return steps;
    }

    private BoardTotals totals(BrandId brand, Thing scope, Period period, Currency currency) {
        return totals(
                queries.steps(brand, scope, period),
                queries.days(brand, scope, period),
                queries.joinedUntil(brand, scope, period.to()),
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
                ratio(steps.getOrDefault(Step.REPEAT, StepCount.NONE).people(), buyers));
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

    private static InfluencerTile tile(InfluencerQueries.Influence influence, PersonCard card, Currency currency) {
        var degrees = new ArrayList<DegreeTile>();
        for (var degree : influence.degrees()) {
            degrees.add(new DegreeTile(degrees.size() + 1, new Money(degree.net(), currency), degree.orders()));
        }
        return new InfluencerTile(
                influence.sharer(),
                card.name(),
                card.avatar(),
                new Money(influence.total(), currency),
                degrees,
                influence.brought());
    }

    private static @Nullable Integer ratio(long part, long whole) {
        return whole == 0 ? null : Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.round(10_000.0 * part / whole)));
    }

    private static @Nullable Integer share(long part, long whole) {
        return whole == 0 ? null : ratio(Math.min(part, whole), whole);
    }
}
