package linli.shared.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as people and spreadsheets write it. It is read wholly or not at all: what could mean two things is not
 * understood, and nothing is guessed.
 */
public final class WrittenTime {
    private static final String MONTH =
            "(?<name>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY"
                    + "|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\.?";
    private static final String WEEKDAY_EN =
            "(?:(?<weekday>MON|TUE|WED|THU|FRI|SAT|SUN|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY),? )?";
    private static final String WEEKDAY_ZH = "(?: ?\\(?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])\\)?)?";
    private static final String TIME = "(?:[ T,]*(?<half>AM|PM|上午|下午|凌晨|早上|中午|傍晚|晚上)? ?(?<hour>\\d{1,2})"
            + "(?:(?::(?=\\d\\d)|[时点])(?: ?(?<minute>\\d{1,2})"
            + "(?:(?::(?=\\d\\d)|分)(?: ?(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9}))?秒?)?)?)?)?"
            + " ?(?<half2>A\\.?M\\.?|P\\.?M\\.?)?)?";
    private static final String OFFSET = " ?(?<offset>Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT)?";
    private static final int FARTHEST_OFFSET = 14;

    /** The orders in which a date's parts are written. */
    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})" + WEEKDAY_ZH),
            form("(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]" + WEEKDAY_ZH),
            form(WEEKDAY_EN + "(?<day>\\d{1,2})(?:ST|ND|RD|TH)?[- ]" + MONTH + ",?[- ](?<year>\\d{4}|\\d{2})"),
            form(WEEKDAY_EN + MONTH + " (?<day>\\d{1,2})(?:ST|ND|RD|TH)?,? (?<year>\\d{4})"),
            form("(?<either>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4})"));

    private static final Pattern BASIC = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[T ]?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?"
                    + OFFSET);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("一", DayOfWeek.MONDAY),
            Map.entry("二", DayOfWeek.TUESDAY),
            Map.entry("三", DayOfWeek.WEDNESDAY),
            Map.entry("四", DayOfWeek.THURSDAY),
            Map.entry("五", DayOfWeek.FRIDAY),
            Map.entry("六", DayOfWeek.SATURDAY),
            Map.entry("日", DayOfWeek.SUNDAY),
            Map.entry("天", DayOfWeek.SUNDAY));

    /** A spreadsheet's numbers of days between 2000 and 2099; others may be anything. */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final double FIRST_SERIAL = 36_526;
    private static final double LAST_SERIAL = 73_050;

    private WrittenTime() {}

    /**
     * Reads ISO with or without an offset, the forms of Chinese and English spreadsheets, a date alone (its first
     * moment) and a spreadsheet's number of days. A numeric date that ends in its year is read where it can mean one day
     * only; a year of two digits, in {@code 5-Mar-25}, is of this century.
     *
     * @param zone of a time that names no offset
     * @return nothing if any part of it is not understood
     */
    public static Optional<Instant> read(String text, ZoneId zone) {
        var written = SPACE.matcher(UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT);
        try {
            for (var form : FORMS) {
                var match = form.matcher(written);
                if (match.matches()) {
                    return date(match).flatMap(date -> at(date, match, zone));
                }
            }
            var basic = BASIC.matcher(written);
            if (basic.matches() && isYear(Integer.parseInt(basic.group("year")))) {
                return at(LocalDate.parse(written.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE), basic, zone);
            }
            return SERIAL.matcher(written).matches() ? serial(Double.parseDouble(written), zone) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Pattern form(String date) {
        return Pattern.compile(date + TIME + OFFSET);
    }

    private static Optional<LocalDate> date(Matcher match) {
        var year = match.group("year");
        int wholeYear = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
        if (!isYear(wholeYear)) {
            return Optional.empty();
        }
        var either = group(match, "either");
        if (either != null) {
            return unambiguous(wholeYear, Integer.parseInt(either), Integer.parseInt(match.group("other")));
        }
        var name = group(match, "name");
        int month = name == null ? Integer.parseInt(match.group("month")) : MONTHS.indexOf(name.substring(0, 3)) + 1;
        var date = LocalDate.of(wholeYear, month, Integer.parseInt(match.group("day")));
        var weekday = group(match, "weekday");
        return weekday == null || isOn(date, weekday) ? Optional.of(date) : Optional.empty();
    }

    private static boolean isYear(int year) {
        return year >= 1900 && year < 2200;
    }

    private static boolean isOn(LocalDate date, String weekday) {
        var chinese = WEEKDAYS.get(weekday);
        return chinese == null ? date.getDayOfWeek().name().startsWith(weekday) : chinese == date.getDayOfWeek();
    }

    /** A day and a month whose order nobody stated: one above twelve is the day, and equal ones have no order. */
    private static Optional<LocalDate> unambiguous(int year, int either, int other) {
        if (either <= 12 && other <= 12 && either != other) {
            return Optional.empty();
        }
        return Optional.of(either > 12 ? LocalDate.of(year, other, either) : LocalDate.of(year, either, other));
    }

    private static Optional<Instant> at(LocalDate date, Matcher match, ZoneId zone) {
        var hour = match.group("hour");
        var offset = match.group("offset");
        if (hour == null) {
            return offset == null ? Optional.of(date.atStartOfDay(zone).toInstant()) : Optional.empty();
        }
        var half = group(match, "half");
        var after = group(match, "half2");
        var minute = match.group("minute");
        if (half != null && after != null || minute == null && half == null && after == null && !isNamed(match)) {
            return Optional.empty();
        }
        var time = LocalTime.of(
                hour(Integer.parseInt(hour), half == null ? after : half),
                part(minute),
                part(group(match, "second")),
                nanos(group(match, "fraction")));
        return at(date.atTime(time), offset, zone);
    }

    /** Whether an hour without minutes says that it is one. */
    private static boolean isNamed(Matcher match) {
        return match.group().indexOf('时') >= 0 || match.group().indexOf('点') >= 0;
    }

    private static Optional<Instant> at(LocalDateTime time, @Nullable String offset, ZoneId zone) {
        if (offset != null) {
            return Optional.of(time.toInstant(offset(offset)));
        }
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.size() == 1 ? Optional.of(time.toInstant(offsets.getFirst())) : Optional.empty();
    }

    private static ZoneOffset offset(String written) {
        var digits = written.replaceAll("Z|UTC|GMT", "").replace(":", "");
        if (digits.isEmpty()) {
            return ZoneOffset.UTC;
        }
        var parts = digits.substring(1);
        int hours = Integer.parseInt(parts.length() > 2 ? parts.substring(0, parts.length() - 2) : parts);
        int minutes = parts.length() > 2 ? Integer.parseInt(parts.substring(parts.length() - 2)) : 0;
        within(hours, 0, FARTHEST_OFFSET);
        return digits.charAt(0) == '-'
                ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
                : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return switch (half) {
            case "上午", "AM", "A.M.", "A.M", "AM." -> within(hour, 0, 12) % 12;
            case "下午" -> hour > 12 ? within(hour, 13, 23) : within(hour, 1, 12) % 12 + 12;
            case "凌晨" -> hour == 12 ? 0 : within(hour, 0, 6);
            case "早上" -> within(hour, 5, 11);
            case "中午" -> hour == 1 || hour == 2 ? hour + 12 : within(hour, 11, 13);
            case "傍晚", "晚上" -> hour > 12 ? within(hour, 17, 23) : within(hour, 5, 11) + 12;
            default -> within(hour, 1, 12) % 12 + 12;
        };
    }

    private static int within(int hour, int first, int last) {
        if (hour < first || hour > last) {
            throw new DateTimeException("Not between %d and %d".formatted(first, last));
        }
        return hour;
    }

    private static int part(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static Optional<Instant> serial(double days, ZoneId zone) {
        if (days < FIRST_SERIAL || days >= LAST_SERIAL + 1) {
            return Optional.empty();
        }
        long seconds = Math.round(days * Duration.ofDays(1).toSeconds());
        return at(SPREADSHEET_EPOCH.atStartOfDay().plusSeconds(seconds), null, zone);
    }

    private static @Nullable String group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }
}
