package linli.identity;

import java.time.Instant;

/** A sign-in on one device; {@code usedAt} is exact to the hour. */
public record Session(SessionId id, String userAgent, Instant createdAt, Instant usedAt, boolean current) {}
