package linli.demo;

import java.time.Duration;
import linli.demo.PlayRepository.State;
import linli.shared.TimeTravel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Comes back from the past in which a playing of the demonstration was cut off, before anything else goes by the time,
 * whether the demonstration is wanted now or not.
 */
@Component
class RealTime implements SmartLifecycle {
    private final PlayRepository plays;
    private final ObjectProvider<TimeTravel> travel;
    private volatile boolean running;

    RealTime(PlayRepository plays, ObjectProvider<TimeTravel> travel) {
        this.plays = plays;
        this.travel = travel;
    }

    @Override
    public void start() {
        if (plays.state() == State.CUT_OFF) {
            travel.getObject().shift(Duration.ZERO);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the demonstration, the web server and the jobs. */
    @Override
    public int getPhase() {
        return -1;
    }
}
