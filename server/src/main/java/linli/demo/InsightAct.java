package linli.demo;

import linli.activity.Projections;
import org.springframework.core.annotation.Order;

/** The boards have counted everything when one first looks at them. */
@DemoComponent
@Order(120)
class InsightAct implements Act {
    private final Projections projections;

    InsightAct(Projections projections) {
        this.projections = projections;
    }

    @Override
    public String title() {
        return "看板 boards";
    }

    @Override
    public void close(Stage stage) {
        projections.catchUp();
    }
}
