package linli.demo;

import java.time.Duration;
import linli.shared.TimeTravel;
import org.springframework.context.SmartLifecycle;

/**
 * Plays the demonstration once, while the server starts: before any job runs and before anybody can connect, so that
 * nobody meets the past that it goes through.
 */
@DemoComponent
class Demonstration implements SmartLifecycle {
    private final PlayRepository plays;
    private final Play play;
    private final TimeTravel travel;
    private volatile boolean running;

    Demonstration(PlayRepository plays, Play play, TimeTravel travel) {
        this.plays = plays;
        this.play = play;
        this.travel = travel;
    }

    @Override
    public void start() {
        playOnce();
        running = true;
    }

    void playOnce() {
        switch (plays.state()) {
            case FINISHED -> {}
            case CUT_OFF -> throw new CutOffException();
            case NEVER_PLAYED -> {
                if (!plays.begin()) {
                    throw new CutOffException();
                }
                try {
                    play.perform();
                } finally {
                    travel.shift(Duration.ZERO);
                }
                plays.finish();
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
