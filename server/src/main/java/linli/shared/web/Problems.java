package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import linli.shared.ErrorCode;
import linli.shared.SharedError;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal as an RFC 9457 problem; filters use it too, outside of any controller. */
@Component
public class Problems {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** The problem of a code: {@code type} is {@code urn:linli:problem:<code-in-kebab-case>} and never changes. */
    public ProblemDetail of(ErrorCode code, List<Object> arguments, Locale locale) {
        var detail = messages.getMessage(code.name(), arguments.toArray(), locale);
        var problem = ProblemDetail.forStatusAndDetail(status(code.category()), detail);
        problem.setType(URI.create("urn:linli:problem:" + slug(code)));
        problem.setTitle(code.name());
        return problem;
    }

    /** The problem of a status that the server itself answers with. */
    public ProblemDetail of(int status, Locale locale) {
        var problem = of(code(status), List.of(), locale);
        problem.setStatus(status);
        return problem;
    }

    /** Answers with the problem of a code, from outside of any controller. */
    public void write(ErrorCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(of(code, List.of(), locales.resolveLocale(request)), response);
    }

    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static SharedError code(int status) {
        return switch (status) {
            case 401 -> SharedError.SIGN_IN_REQUIRED;
            case 403 -> SharedError.FORBIDDEN;
            case 404 -> SharedError.NOT_FOUND;
            case 405, 501 -> SharedError.METHOD_NOT_SUPPORTED;
            case 406, 415 -> SharedError.MEDIA_TYPE_NOT_SUPPORTED;
            case 413 -> SharedError.TOO_LARGE;
            case 429 -> SharedError.TOO_MANY_REQUESTS;
            case 503 -> SharedError.UNAVAILABLE;
            default -> status < 500 ? SharedError.INVALID_REQUEST : SharedError.UNEXPECTED;
        };
    }

    static String slug(ErrorCode code) {
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
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNSUPPORTED_METHOD -> HttpStatus.METHOD_NOT_ALLOWED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
