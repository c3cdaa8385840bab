package linli.community;

import java.time.Instant;
import linli.media.MediaId;
import linli.network.StoreId;
import org.jspecify.annotations.Nullable;

/** A community as lists show it. */
public record CommunityCard(
        CommunityId id,
        String name,
        String nameEn,
        Theme theme,
        @Nullable StoreId store,
        @Nullable MediaId cover,
        JoinPolicy joinPolicy,
        int members,
        int groups,
        Instant createdAt) {}
