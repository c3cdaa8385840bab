package linli.demo;

import linli.shared.work.Jobs;
import org.springframework.core.annotation.Order;

/** The stream gets its months before anything happens in them. */
@DemoComponent
@Order(10)
class ActivityAct implements Act {
    private static final String MONTHS = "activity.make-months";

    private final Jobs jobs;

    ActivityAct(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String title() {
        return "月份 months";
    }

    @Override
    public void open(Stage stage) {
        jobs.run(MONTHS);
    }

    @Override
    public void plan(Stage stage) {
        stage.calendar().everyHour(this, hour -> {
            if (hour.isMorning() && hour.date().getDayOfMonth() == 1) {
                jobs.run(MONTHS);
            }
        });
    }
}
