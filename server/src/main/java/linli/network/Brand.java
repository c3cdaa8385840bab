package linli.network;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import linli.shared.BrandId;

/**
 * A brand; {@code slug} stands in addresses.
 *
 * @param zone of the times in its files that name no offset
 */
public record Brand(
        BrandId id,
        String slug,
        String name,
        String nameEn,
        @Schema(type = "string", example = "Asia/Shanghai") ZoneId zone) {
    static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
}
