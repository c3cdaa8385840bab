package linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import linli.shared.TimeTravel;

/** What happens when: keeps the scenes of the play in order and moves the time to each. */
final class Calendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int DAYS = 90;

    private record Scene(Instant at, String what, Runnable play) {}

    private final TimeTravel travel;
    private final Instant now;
    private final LocalDate today;
    private final List<Scene> scenes = new ArrayList<>();

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

    void go(Instant moment) {
        travel.shift(Duration.between(Instant.now(), moment));
    }
}
