package linli.shared.thing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import linli.shared.BrandId;
import linli.shared.Ids;

/** Something that one can point at within a brand. In JSON and in addresses {@code PRODUCT:41}. */
public record Thing(Kind kind, long id) {
    /** The brand as a whole; its id is the brand's own. */
    public static final Kind BRAND = new Kind("BRAND");

    /** @throws IllegalArgumentException if it is no reference */
    @JsonCreator
    public static Thing valueOf(String reference) {
        var parts = reference.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no thing: " + reference);
        }
        return new Thing(new Kind(parts[0]), Ids.parse(parts[1]));
    }

    public static Thing of(BrandId brand) {
        return new Thing(BRAND, brand.value());
    }

    /** The kinds' names, in order, as an array column. */
    public static String[] kinds(Collection<Thing> things) {
        return things.stream().map(thing -> thing.kind().name()).toArray(String[]::new);
    }

    /** The ids, in order, as an array column. */
    public static long[] ids(Collection<Thing> things) {
        return things.stream().mapToLong(Thing::id).toArray();
    }

    @JsonValue
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
