package linli.identity;

import java.time.Instant;
import linli.shared.PersonId;

/** A person's data was erased; whoever keeps a copy drops it. */
public record PersonErased(long id, PersonId person, Instant at) {}
