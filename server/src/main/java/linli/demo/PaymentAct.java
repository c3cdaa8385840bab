package linli.demo;

import linli.shared.work.Jobs;
import org.springframework.core.annotation.Order;

/** Money that goes back. */
@DemoComponent
@Order(100)
class PaymentAct implements Act {
    private static final String REFUND = "payment.refund";

    private final Jobs jobs;

    PaymentAct(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String title() {
        return "退款 refunds";
    }

    @Override
    public void plan(Stage stage) {
        stage.calendar().everyHour(this, hour -> {
            if (hour.bringsAbout()) {
                jobs.run(REFUND);
            }
        });
    }

    @Override
    public void close(Stage stage) {
        jobs.run(REFUND);
    }
}
