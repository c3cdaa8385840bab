package linli.insight.health;

import org.jspecify.annotations.Nullable;

/**
 * How alive a community is. Shares are per 10,000 and null where nobody could be counted; days are the last ones until
 * today in the brand's zone.
 *
 * @param activeIn7Days members per 10,000 who liked, commented, shared or talked in it in 7 days; at most 10,000
 * @param activeIn28Days the same in 28 days
 * @param replySeconds the median time from a message to the next one by somebody else in the same group, of the latest
 *     5,000 messages in 28 days
 * @param newcomers who first joined 7 to 34 days ago, so that their first week is over
 * @param newcomersActive newcomers per 10,000 who liked, commented, shared or talked within 7 days of joining
 * @param messages messages in 28 days
 * @param topTenthShare messages per 10,000 written by the most talkative tenth of those who talked, rounded up to a person
 * @param gini Gini's coefficient of messages per person who talked: {@code 2 Σ i·xᵢ ÷ (n Σ xᵢ) − (n + 1) ÷ n} with x
 *     rising; 0 if all talk as much, towards 1 if one talks alone
 */
record CommunityHealth(
        long members,
        @Nullable Integer activeIn7Days,
        @Nullable Integer activeIn28Days,
        @Nullable Long replySeconds,
        long newcomers,
        @Nullable Integer newcomersActive,
        long messages,
        long talkers,
        @Nullable Integer topTenthShare,
        @Nullable Double gini) {}
