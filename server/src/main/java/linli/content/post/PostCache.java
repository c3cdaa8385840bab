package linli.content.post;

import linli.shared.Signals;
import linli.shared.web.PreparedViews;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts and pages of them; their counts may be a second old. */
@Component
public class PostCache extends PreparedViews {
    PostCache(JsonMapper json, Signals signals) {
        super("content.posts", json, signals);
    }
}
