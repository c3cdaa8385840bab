package linli.community.seating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.community.Communities;
import linli.community.CommunityVerbs;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.seating.SeatRepository.Seat;
import linli.community.seating.SeatRepository.Vacated;
import linli.community.seating.SourceRepository.Tally;
import linli.community.series.LockedSeries;
import linli.community.series.Series;
import linli.shared.PersonId;
import linli.shared.Signals;
import linli.shared.ThingId;
import org.springframework.stereotype.Component;

/** Notes who came and who went: in the counts of what brought them, in the stream, and for whoever listens. */
@Component
class SeatLog {
    private final SourceRepository sources;
    private final ActivityStream activities;
    private final Signals signals;

    SeatLog(SourceRepository sources, ActivityStream activities, Signals signals) {
        this.sources = sources;
        this.activities = activities;
        this.signals = signals;
    }

    void joined(List<Seat> seats, Map<Series, LockedSeries> locked) {
        sources.tally(List.copyOf(seats.stream()
                .map(seat -> Tally.joined(seat.series(), seat.source()))
                .collect(Collectors.toMap(Tally::key, Function.identity(), Tally::plus, LinkedHashMap::new))
                .values()));
        activities.record(seats.stream()
                .map(seat -> activity(
                        CommunityVerbs.JOIN,
                        known(locked, seat.series()),
                        seat.arrival().person(),
                        seat.source()))
                .toList());
    }

    void left(List<Vacated> seats, Map<Series, LockedSeries> locked, PersonId person) {
        signals.send(
                Communities.SEAT_LEFT,
                seats.stream()
                        .map(seat -> signal(seat.series(), seat.group(), person))
                        .toList());
        sources.tally(seats.stream()
                .map(seat -> Tally.departed(seat.series(), seat.source()))
                .toList());
        activities.record(seats.stream()
                .map(seat -> activity(CommunityVerbs.LEAVE, known(locked, seat.series()), person, seat.source()))
                .toList());
    }

    /** The person goes on in another group of the series, of which only whoever listens to this one is told. */
    void moved(Series series, GroupId from, PersonId person) {
        signals.send(Communities.SEAT_LEFT, List.of(signal(series, from, person)));
    }

    private static String signal(Series series, GroupId group, PersonId person) {
        return "%s:%s:%s".formatted(series.brand(), group, person);
    }

    private static LockedSeries known(Map<Series, LockedSeries> locked, Series series) {
        return Optional.ofNullable(locked.get(series)).orElseThrow();
    }

    private static Activity activity(Verb verb, LockedSeries locked, PersonId person, JoinSource source) {
        var series = locked.series();
        return new Activity(
                series.brand(),
                person,
                null,
                verb,
                series.community().thing(),
                new Activity.Where(
                        ThingId.of(locked.store()),
                        ThingId.of(series.community()),
                        ThingId.of(source.touchpoint()),
                        source.share(),
                        null),
                0);
    }
}
