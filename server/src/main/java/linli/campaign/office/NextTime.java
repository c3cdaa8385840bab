package linli.campaign.office;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When something that was planned once would be planned again: at the same hour of the same day of the week where the brand is,
 * the first time after now and after it is over.
 */
record NextTime(ZoneId zone, long weeks) {
    static NextTime of(Instant opensAt, Instant closesAt, Instant now, ZoneId zone) {
        var last = closesAt.isAfter(now) ? closesAt : now;
        var opens = opensAt.atZone(zone);
        long weeks = ChronoUnit.WEEKS.between(opens, last.atZone(zone));
        while (!opens.plusWeeks(weeks).toInstant().isAfter(last)) {
            weeks++;
        }
        return new NextTime(zone, weeks);
    }

    Instant of(Instant moment) {
        return moment.atZone(zone).plusWeeks(weeks).toInstant();
    }
}
