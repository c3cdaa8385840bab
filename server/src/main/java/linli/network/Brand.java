package linli.network;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.text.Bilingual;

/**
 * A brand; {@code slug} stands in addresses.
 *
 * @param zone of its days, and of the times in its files that name no offset
 * @param currency of what its boards add up; stays as it was founded
 */
public record Brand(
        BrandId id,
        String slug,
        Bilingual name,
        @Schema(type = "string", example = "Asia/Shanghai") ZoneId zone,
        Currency currency) {
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    public static final Currency DEFAULT_CURRENCY = Currency.CNY;
}
