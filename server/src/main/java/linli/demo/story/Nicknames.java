package linli.demo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes distinct members' names in the several manners in which neighbours call themselves. */
public final class Nicknames {
    private Nicknames() {}

    /** All names that the parts allow, shuffled by the seed; the same seed gives the same order. */
    public static List<String> all(Story.Names names, long seed) {
        Set<String> distinct = new LinkedHashSet<>();
        combine(distinct, names.surnames(), names.givenNames());
        combine(distinct, names.traits(), names.creatures());
        combine(distinct, names.children(), names.kin());
        combine(distinct, names.sceneries(), names.doings());
        List<String> shuffled = new ArrayList<>(distinct);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled);
    }

    private static void combine(Collection<String> into, List<String> heads, List<String> tails) {
        for (String head : heads) {
            for (String tail : tails) {
                into.add(head + tail);
            }
        }
    }
}
