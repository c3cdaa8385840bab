package linli.shared.work;

import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Something parked of a work that nobody does. */
@Component
class WorkSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing("parkedWork", WorkSpecimens::parked)
                .filter("ParkedWork", "work", "⟦parkedWork⟧")
                .body("tryWorkAgain", "{\"work\":\"⟦parkedWork⟧\",\"key\":\"1:2\"}");
    }

    private static String parked(Town.Standing town) {
        return town.one("""
                insert into shared.parked (work, key, brand, attempts, first_failed_at, next_try, error)
                values ('edge.parked-%s', '1:2', :brand, 1, shared.now(), shared.now(), 'e') returning work
                """.formatted(town.unique()));
    }
}
