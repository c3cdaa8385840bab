package linli.shared.leaving;

import java.util.Collection;
import java.util.Set;
import linli.shared.PersonId;

/** Who is still here. Whatever makes something new a person's asks it first, and waits for whoever just leaves. */
public interface Presence {

    /**
     * Keeps the persons from leaving until the caller's transaction ends, and tells those who have left already. To be
     * asked before anything is locked that leaving locks as well, see {@link Belongings}.
     */
    Set<PersonId> hold(Collection<PersonId> persons);
}
