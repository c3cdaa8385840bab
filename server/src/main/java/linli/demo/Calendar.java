package linli.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import linli.shared.TimeTravel;
import org.jspecify.annotations.Nullable;

/** What happens when: keeps the scenes of the play in order and moves the time to each. */
final class Calendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int DAYS = 90;

    /** For how long campaigns that are open have been so, and when those were that are over. */
    static final int RUNNING_DAYS = 3;

    static final int FINISHED_FROM = -40;
    static final int FINISHED_TO = -34;
    static final int DEPOSITS_FROM = -9;
    static final int DEPOSITS_TO = -2;

    /** How long ago the membership drive, which is open for a day, has opened. */
    static final Duration DRIVE_SO_FAR = Duration.ofHours(7);

    private static final Map<LocalTime, Double> HOURS = new LinkedHashMap<>();

    static {
        HOURS.put(LocalTime.of(7, 40), 0.15);
        HOURS.put(LocalTime.of(12, 10), 0.3);
        HOURS.put(LocalTime.of(17, 50), 0.28);
        HOURS.put(LocalTime.of(20, 40), 0.27);
    }

    private record Scene(Instant at, String what, Runnable play) {}

    private final TimeTravel travel;
    private final Instant now;
    private final LocalDate today;
    private final List<Scene> scenes = new ArrayList<>();
    private @Nullable Instant reached;

    Calendar(TimeTravel travel, Instant now) {
        this.travel = travel;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZONE);
    }

    Instant now() {
        return now;
    }

    LocalDate date(int day) {
        return today.plusDays(day);
    }

    /** The moment of a day before today (negative) or after, by the brand's own clock. */
    Instant moment(int day, LocalTime time) {
        return date(day).atTime(time).atZone(ZONE).toInstant();
    }

    Instant ago(Duration past) {
        return now.minus(past);
    }

    /** Adds a scene, unless it would be in the future. */
    void add(Instant at, String what, Runnable play) {
        if (at.isBefore(now)) {
            scenes.add(new Scene(at, what, play));
        }
    }

    /** Adds a scene to every lively hour of every day. */
    void everyHour(Act act, Consumer<Hour> play) {
        double whole =
                IntStream.rangeClosed(-DAYS, 0).mapToDouble(this::liveliness).sum();
        for (int day = -DAYS; day <= 0; day++) {
            int today = day;
            HOURS.forEach((time, share) -> {
                long seed = Chance.SEED ^ (today * 10_007L + time.toSecondOfDay());
                var hour = new Hour(
                        today,
                        date(today),
                        time,
                        share * liveliness(today) / whole,
                        new Chance(seed ^ ((long) act.title().hashCode() << 20)));
                add(
                        moment(today, time).plusSeconds(new Chance(seed).between(0, 2_400)),
                        label(today),
                        () -> play.accept(hour));
            });
        }
    }

    private double liveliness(int day) {
        return (0.45 + 1.1 * (day + DAYS) / DAYS) * rhythm(date(day).getDayOfWeek());
    }

    private static double rhythm(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY -> 0.8;
            case WEDNESDAY -> 0.9;
            case THURSDAY -> 0.95;
            case FRIDAY -> 1.25;
            case SATURDAY -> 1.3;
            case SUNDAY -> 1.1;
        };
    }

    private static String label(int day) {
        return day == 0 ? "今天 today" : "第 %1$d 天 day %1$d".formatted(day + DAYS + 1);
    }

    /** Plays all scenes in the order of their times, and tells after each how many of them are over. */
    void play(BiConsumer<Double, String> progress) {
        scenes.sort(Comparator.comparing(Scene::at));
        int over = 0;
        for (var scene : scenes) {
            go(scene.at());
            scene.play().run();
            progress.accept(++over / (double) scenes.size(), scene.what());
        }
    }

    /** Goes to the moment, unless it has been reached and time has gone on from there. */
    void go(Instant moment) {
        if (!moment.equals(reached)) {
            travel.shift(Duration.between(Instant.now(), moment));
            reached = moment;
        }
    }
}
