package linli.ordering.sales;

import linli.shared.Signals;
import linli.shared.web.PreparedViews;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was sold; it may be a second old, so that no purchase has to tell. */
@Component
class SoldCache extends PreparedViews {
    SoldCache(JsonMapper json, Signals signals) {
        super("ordering.sold", json, signals);
    }
}
