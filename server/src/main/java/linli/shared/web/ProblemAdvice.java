package linli.shared.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import linli.shared.DomainException;
import linli.shared.Outage;
import linli.shared.SharedError;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** The one place where a refusal becomes HTTP: an RFC 9457 problem in the reader's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What is wrong with one field; {@code field} is its path in the request. */
    record Field(String field, String message) {}

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refuse(DomainException e) {
        if (e.code() == SharedError.INVALID_TEXT && !e.arguments().isEmpty()) {
            return invalidText(String.valueOf(e.arguments().getFirst()));
        }
        var problem = problems.of(e.code(), e.arguments(), locale());
        e.field()
                .ifPresent(field ->
                        problem.setProperty("fields", List.of(new Field(field, String.valueOf(problem.getDetail())))));
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        e.patience().ifPresent(patience -> answer.header(HttpHeaders.RETRY_AFTER, RateLimits.seconds(patience)));
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> refuse(ConstraintViolationException e) {
        return invalid(e.getConstraintViolations().stream()
                .map(violation -> new Field(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList());
    }

    /** An upload or a form that breaks off, or has too many parts. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadable() {
        return invalid(List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException e) {
        if (Outage.isOne(e)) {
            LOG.warn("The database refused for now: {}", Outage.cause(e));
            return answer(problems.of(SharedError.UNAVAILABLE, List.of(), locale()));
        }
        LOG.error("A request failed unexpectedly", e);
        var problem = problems.of(SharedError.UNEXPECTED, List.of(), locale());
        problem.setStatus(500);
        return answer(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(fields(e.getBindingResult()).toList());
    }

    private Stream<Field> fields(Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? new Field(
                                field.getField(),
                                field.isBindingFailure() ? problems.text("field.unreadable", locale()) : told(field))
                        : new Field(error.getObjectName(), told(error)));
    }

    private static String told(ObjectError error) {
        return String.valueOf(error.getDefaultMessage());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors body
                        ? fields(body)
                        : result.getResolvableErrors().stream()
                                .map(error -> new Field(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                .toList());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
            if (json.getCause() instanceof DomainException refusal && refusal.code() == SharedError.INVALID_TEXT) {
                return invalidText(path(json));
            }
            return invalid(List.of(new Field(path(json), problems.text("field.unreadable", locale()))));
        }
        return invalid(List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
                return answer(problems.of(SharedError.NOT_FOUND, List.of(), locale()));
            }
            return invalid(List.of(new Field(mismatch.getName(), problems.text("field.unreadable", locale()))));
        }
        return invalid(List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status.value(), locale()));
    }

    private ResponseEntity<Object> invalidText(String field) {
        return refuse(SharedError.INVALID_TEXT, List.of(new Field(field, problems.text("field.no-text", locale()))));
    }

    private ResponseEntity<Object> invalid(List<Field> fields) {
        return refuse(SharedError.INVALID_REQUEST, fields);
    }

    private ResponseEntity<Object> refuse(SharedError code, List<Field> fields) {
        var problem = problems.of(code, List.of(), locale());
        problem.setProperty("fields", fields);
        return answer(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
