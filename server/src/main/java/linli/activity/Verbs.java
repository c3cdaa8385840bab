package linli.activity;

import java.util.List;

/** The verbs that one module speaks; it declares them as a bean. */
public interface Verbs {
    List<Verb> verbs();
}
