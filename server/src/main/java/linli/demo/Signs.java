package linli.demo;

import linli.network.Store;
import linli.network.Touchpoint;
import linli.network.Touchpoints;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/** Puts up entrances. */
@DemoComponent
class Signs {
    private final Touchpoints touchpoints;

    Signs(Touchpoints touchpoints) {
        this.touchpoints = touchpoints;
    }

    Touchpoint putUp(Town town, Touchpoint.Kind kind, @Nullable Store store, Bilingual name, Thing target) {
        var space = store != null
                ? Touchpoint.Space.STORE
                : kind == Touchpoint.Kind.GROUP_LINK ? Touchpoint.Space.GROUP : Touchpoint.Space.CLOUD;
        var sign = touchpoints.setUp(
                town.id(),
                new Touchpoints.NewTouchpoint(kind, space, store == null ? null : store.id(), name, target),
                town.hq);
        town.entrances.add(sign);
        return sign;
    }
}
