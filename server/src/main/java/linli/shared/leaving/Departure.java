package linli.shared.leaving;

import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves for good.
 *
 * @param phone what the person was known by until now
 * @param name what they are called from now on
 * @param givenUp what they let go of
 */
public record Departure(PersonId person, @Nullable String phone, String name, Set<GivenUp> givenUp) {

    /** @param matter the name of a {@link Standing.Matter} */
    public record GivenUp(BrandId brand, String matter, Money amount) {}

    public Departure {
        givenUp = Set.copyOf(givenUp);
    }

    /** Whether the person lets go of exactly this. */
    public boolean givesUp(Standing.Matter matter, BrandId brand, Money amount) {
        return givenUp.contains(new GivenUp(brand, matter.name(), amount));
    }
}
