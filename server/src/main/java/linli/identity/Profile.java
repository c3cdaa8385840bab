package linli.identity;

import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What others may see of a person; {@code avatar} is a picture's id. */
public record Profile(
        PersonId person, String name, @Nullable Long avatar) {}
