package linli.shared.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The zones that a brand had, the oldest first; before it had one it had its first.
 *
 * @param zones at least one
 */
public record BrandZone(List<Since> zones) {
    /** For what belongs to no brand. */
    public static final BrandZone UTC = new BrandZone(List.of(new Since(Instant.MIN, ZoneId.of("UTC"))));

    /** From when on it holds. */
    public record Since(Instant moment, ZoneId zone) {}

    public BrandZone {
        zones = List.copyOf(zones);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("no zone");
        }
    }

    public LocalDateTime local(Instant moment) {
        var zone = zones.getFirst().zone();
        for (var each : zones) {
            if (!each.moment().isAfter(moment)) {
                zone = each.zone();
            }
        }
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** The first moment of a day. */
    public Instant start(LocalDate day) {
        var start = Instant.MIN;
        for (var each : zones) {
            var here = day.atStartOfDay(each.zone()).toInstant();
            if (start.equals(Instant.MIN) || each.moment().isBefore(start)) {
                start = here.isBefore(each.moment()) ? each.moment() : here;
            }
        }
        return start;
    }
}
