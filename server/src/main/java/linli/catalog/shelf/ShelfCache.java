package linli.catalog.shelf;

import linli.shared.Signals;
import linli.shared.web.PreparedViews;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the shelves look like; stock that was sold may stand there a second longer. */
@Component
public class ShelfCache extends PreparedViews {
    ShelfCache(JsonMapper json, Signals signals) {
        super("catalog.shelves", json, signals);
    }
}
