package linli.identity;

import linli.media.MediaId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What others may see of a person. */
public record PersonCard(PersonId id, String name, @Nullable MediaId avatar) {}
