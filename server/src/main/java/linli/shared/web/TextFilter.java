package linli.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.text.Text;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets the parameters of addresses and forms come in by the one door. A query without escapes holds nothing but printable
 * ASCII and passes untouched.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class TextFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean written = isEscaped(request.getQueryString()) || isForm(request.getContentType());
        chain.doFilter(written ? new TextRequest(request) : request, response);
    }

    private static boolean isEscaped(@Nullable String query) {
        return query != null && (query.indexOf('%') >= 0 || query.indexOf('+') >= 0);
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && (StringUtils.startsWithIgnoreCase(contentType, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || StringUtils.startsWithIgnoreCase(contentType, "multipart/"));
    }

    private static final class TextRequest extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> parameters;

        TextRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterMap().get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            if (parameters == null) {
                parameters = clean();
            }
            return parameters;
        }

        private Map<String, String[]> clean() {
            var clean = new LinkedHashMap<String, String[]>();
            written().forEach((name, values) -> {
                try {
                    var texts = new ArrayList<String>(values.length);
                    for (var value : values) {
                        texts.add(Text.line(value));
                    }
                    clean.put(Text.line(name), texts.toArray(String[]::new));
                } catch (DomainException e) {
                    throw new DomainException(SharedError.INVALID_TEXT, Text.readable(name));
                }
            });
            return Collections.unmodifiableMap(clean);
        }

        private Map<String, String[]> written() {
            try {
                return super.getParameterMap();
            } catch (InvalidParameterException e) {
                if (e.getErrorCode() != HttpServletResponse.SC_BAD_REQUEST) {
                    throw e;
                }
                throw new DomainException(SharedError.INVALID_TEXT);
            }
        }
    }
}
