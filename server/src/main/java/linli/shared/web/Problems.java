package linli.shared.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import linli.shared.ErrorCode;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words a refusal as an RFC 9457 problem; filters use it too, outside of any controller. */
@Component
public class Problems {
    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem of a code: {@code type} is {@code urn:linli:problem:<code-in-kebab-case>} and never changes. */
    public ProblemDetail of(ErrorCode code, List<Object> arguments, Locale locale) {
        var detail = messages.getMessage(code.name(), arguments.toArray(), locale);
        var problem = ProblemDetail.forStatusAndDetail(status(code.category()), detail);
        problem.setType(URI.create("urn:linli:problem:" + slug(code)));
        problem.setTitle(code.name());
        return problem;
    }

    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String slug(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static HttpStatus status(ErrorCode.Category category) {
        return switch (category) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
