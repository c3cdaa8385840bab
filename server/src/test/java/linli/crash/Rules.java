package linli.crash;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What an audit looks for in one module: the rules whose first sabotage changes that module's tables. No bean, for an audit
 * has no application, but found where it stands like one. Orders are of one piece, what goes back in part is less than any
 * payment, nothing is picked up, and every buyer came by a share of a share.
 */
public interface Rules {
    List<Rule> rules();

    /** Those of all modules, by the names of the classes that have them. */
    static List<Rule> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rules.class));
        var rules = scanner.findCandidateComponents("linli").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> ((Rules) BeanUtils.instantiateClass(type)).rules().stream())
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalStateException("no module has rules");
        }
        return rules;
    }
}
