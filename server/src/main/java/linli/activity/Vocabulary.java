package linli.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All verbs of all modules, each spoken by one of them. */
@Component
public class Vocabulary {
    private final Map<String, Verb> verbs;

    Vocabulary(List<Verbs> modules) {
        verbs = modules.stream()
                .flatMap(module -> module.verbs().stream())
                .collect(Collectors.toUnmodifiableMap(Verb::name, Function.identity()));
    }

    public Collection<Verb> verbs() {
        return verbs.values();
    }

    /** @throws IllegalArgumentException if no module speaks it */
    public Verb get(String name) {
        var verb = verbs.get(name);
        if (verb == null) {
            throw new IllegalArgumentException("nobody speaks of " + name);
        }
        return verb;
    }
}
