package linli.ordering.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened at a store since its last closing.
 *
 * @param closable the days that it can be closed as by now, the latest first; none once today is closed
 * @param closed the day that was closed last
 */
record RunningDay(List<LocalDate> closable, @Nullable LocalDate closed, DayFigures figures) {}
