package linli.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import linli.shared.ErrorCode;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Words what Tomcat refuses before any application is asked, such as an address that cannot be read. Where it stops before the
 * headers nobody knows the reader's language, and both are there.
 */
public class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = known(response.getStatus());
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var code = Problems.code(status);
        var problem = "{\"type\":\"urn:linli:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(Problems.slug(code), code, status, detail(code, request));
        try {
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client went away", e);
        }
    }

    private static String detail(ErrorCode code, Request request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return text(code, Locale.CHINESE) + " " + text(code, Locale.ENGLISH);
        }
        return text(code, request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    private static String text(ErrorCode code, Locale locale) {
        return ResourceBundle.getBundle("messages/shared", locale).getString(code.name());
    }

    /** A transfer coding that nobody knows is the sender's fault, not ours. */
    private static int known(int status) {
        return status == 501 ? 400 : status;
    }
}
