package linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import linli.demo.story.StoryLoader;
import linli.media.Media;
import linli.shared.TimeTravel;
import org.springframework.beans.factory.annotation.Value;

/** The three months of the demonstration, from the founding of the brand to now. */
@DemoComponent
class Play {
    private static final int OPENED = 18;
    private static final int PLAYED = 86;

    private final Founding founding;
    private final List<Act> acts;
    private final Media media;
    private final TimeTravel travel;
    private final Clock clock;
    private final double scale;

    /** @param acts in their order */
    Play(
            Founding founding,
            List<Act> acts,
            Media media,
            TimeTravel travel,
            Clock clock,
            @Value("${linli.demo-scale:1}") double scale) {
        this.founding = founding;
        this.acts = acts;
        this.media = media;
        this.travel = travel;
        this.clock = clock;
        this.scale = scale;
    }

    /** Plays everything; the time may stand anywhere afterwards. */
    void perform() {
        var progress = new Progress(System.out, System.console() != null);
        travel.shift(Duration.ZERO);
        var calendar = new Calendar(travel, clock.instant());
        try (var studio = new Studio(media)) {
            progress.show(0, "品牌 brand");
            calendar.go(calendar.moment(-Calendar.DAYS, LocalTime.of(6, 30)));
            var stage = new Stage(founding.found(StoryLoader.load(), scale), calendar, studio);
            for (int i = 0; i < acts.size(); i++) {
                progress.show(OPENED * i / acts.size(), acts.get(i).title());
                acts.get(i).open(stage);
            }
            acts.forEach(act -> act.plan(stage));
            calendar.play((part, what) -> progress.show(OPENED + (int) (part * (PLAYED - OPENED)), what));
            travel.shift(Duration.ZERO);
            for (int i = 0; i < acts.size(); i++) {
                progress.show(
                        PLAYED + (100 - PLAYED) * i / acts.size(), acts.get(i).title());
                acts.get(i).close(stage);
            }
            progress.show(100, "完成 done");
        }
    }
}
