package linli.shared.thing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.shared.BrandId;

/**
 * What a module tells of the things that it keeps. It declares one as a bean; a kind that is declared here can be pointed
 * at everywhere, and stand wherever its uses say.
 */
public interface ThingSource {
    /** The kinds that the module keeps, and where their things may stand. */
    Map<Kind, Set<Use>> kinds();

    /**
     * The cards of those of the ids that the brand has, whoever may see them; one statement.
     *
     * @param kind one of the source's own
     */
    List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids);
}
