package linli.shared.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads moments and days as texts of ISO 8601, from 1900 to 9999: beyond that calendars, databases and people no longer
 * mean the same by them.
 */
final class StrictTimes extends SimpleModule {
    private static final long serialVersionUID = 1;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    StrictTimes() {
        addDeserializer(Instant.class, new Reader<>(Instant.class, StrictTimes::instant));
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, StrictTimes::day));
    }

    static Instant instant(String text) {
        var moment = OffsetDateTime.parse(text).toInstant();
        checkYear(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        checkYear(day.getYear());
        return day;
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of ours: " + year);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final transient Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return reportInputMismatch(context);
            }
            try {
                return read.apply(parser.getString());
            } catch (DateTimeException e) {
                return reportInputMismatch(context);
            }
        }

        private T reportInputMismatch(DeserializationContext context) {
            return context.reportInputMismatch(this, "no moment or day of ISO 8601");
        }
    }
}
