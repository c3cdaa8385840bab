package linli.referral.sharing;

import linli.media.MediaId;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something shared, as those see it who have not come in yet.
 *
 * @param line one or two sentences below the title, may be empty
 * @param path where it stands in the member app, below the storefront's address
 * @param seats how many of a campaign's seats are sold; null where nothing is counted
 */
record Subject(
        String title,
        @Nullable String titleEn,
        String line,
        @Nullable MediaId image,
        @Nullable Money price,
        @Nullable Money was,
        @Nullable Seats seats,
        String path) {

    record Seats(int sold, int quota, @Nullable Integer teamSize) {}

    String titleIn(boolean chinese) {
        return chinese || titleEn == null ? title : titleEn;
    }
}
