package linli.community.overview;

import java.time.Instant;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.Theme;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A community as lists show it. */
public record CommunityCard(
        CommunityId id,
        Bilingual name,
        Theme theme,
        @Nullable StoreId store,
        @Nullable MediaId cover,
        JoinPolicy joinPolicy,
        int members,
        int groups,
        Instant createdAt) {}
