package linli.shared.thing;

import java.util.Collection;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** Knows who sits in which community; it is for the module that keeps the seats. */
public interface Neighbourhoods {
    /** Those of the communities in which the person sits; one statement. */
    Set<Long> among(BrandId brand, PersonId person, Collection<Long> communities);
}
