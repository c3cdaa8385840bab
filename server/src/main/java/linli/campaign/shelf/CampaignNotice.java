package linli.campaign.shelf;

import java.time.Instant;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What buyers and stores of a campaign are told of its last change.
 *
 * @param reason why, in Chinese and, where somebody wrote it, in English
 * @param closesAt when it closes instead of earlier; null if that stayed
 * @param quota how many seats there are instead of fewer; null if that stayed
 * @param pausedUntil until when it pauses; null if it was extended
 */
public record CampaignNotice(
        Bilingual reason,
        @Nullable Instant closesAt,
        @Nullable Integer quota,
        @Nullable Instant pausedUntil,
        Instant at) {}
