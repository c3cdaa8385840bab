package linli.shared.waiting;

import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import org.jspecify.annotations.Nullable;

/** One kind of thing that somebody has to do; the module in which it is done declares it as a bean. */
public interface WaitingWork {
    /** {@code <module>.<what>}, by which the console finds where it is done. */
    String name();

    /** What one needs to do it. */
    String permission();

    /** Over a brand, over a store, over either, or over the installation, whose work is told in every brand. */
    Set<Scope.Kind> over();

    /**
     * By one bounded statement.
     *
     * @param store only what waits there; all of the brand's if there is none
     * @param reader who asks, for whom nothing waits that only others may do or that they have done their part of
     */
    Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader);
}
