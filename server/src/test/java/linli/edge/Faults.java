package linli.edge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers by a request's id what the application logged of its failure: the exception, and where ours was. */
final class Faults extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final int LONGEST = 80;

    private final Map<String, String> causes = new ConcurrentHashMap<>();

    static Faults listen() {
        var faults = new Faults();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        faults.setContext(context);
        faults.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(faults);
        return faults;
    }

    String of(String request) {
        return causes.getOrDefault(request, "");
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        if (thrown != null && event.getLevel().isGreaterOrEqual(Level.WARN)) {
            causes.put(event.getMDCPropertyMap().getOrDefault("request", ""), describe(thrown));
        }
    }

    private static String describe(IThrowableProxy thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = Optional.ofNullable(root.getMessage()).orElse("").replaceAll("\\s+", " ");
        var place = Arrays.stream(thrown.getStackTraceElementProxyArray())
                .map(each -> each.getStackTraceElement())
                .filter(each -> each.getClassName().startsWith("linli.")
                        && !each.getClassName().startsWith("linli.testing.StatementCount")
                        && !each.getClassName().endsWith("Filter"))
                .findFirst()
                .map(each -> each.getClassName().replaceFirst(".*\\.", "") + ":" + each.getLineNumber())
                .orElse("a filter or the server");
        return "%s at %s: %s".formatted(root.getClassName().replaceFirst(".*\\.", ""), place, general(message));
    }

    /** What messages of one fault have in common. */
    private static String general(String message) {
        var text = message.replaceAll("([\"'(\\[])[^\"')\\]]*[\"')\\]]", "$1…").replaceAll("-?\\d+", "#");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    @Override
    public void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(this);
        stop();
    }
}
