package linli.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the reader sits in a community. */
public record MySeat(GroupId group, int number, @Nullable String name, MemberRole role, Instant joinedAt) {}
