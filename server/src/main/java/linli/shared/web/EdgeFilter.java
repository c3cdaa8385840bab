package linli.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The one door that every request comes through before anything else looks at it. It judges how the address is spelled,
 * which part of the application it is for, of which method it is, and of what type and how long a body may be. How deep JSON may be and how many
 * values it may have is bounded where it is read ({@code spring.jackson.factory.constraints}), which parts an upload may
 * have where it is taken apart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class EdgeFilter extends HttpFilter {
    private static final int MAX_JSON = 1 << 20;
    private static final int MAX_CALLBACK = 64 << 10;
    /** RFC 2046, 5.1.1. */
    private static final int MAX_BOUNDARY = 70;

    private final Problems problems;

    EdgeFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest judged;
        try {
            judged = judge(request);
        } catch (DomainException e) {
            problems.write(e.code(), request, response);
            return;
        }
        chain.doFilter(judged, response);
    }

    private static HttpServletRequest judge(HttpServletRequest request) {
        if (!RequestFilter.METHODS.contains(request.getMethod())) {
            throw new DomainException(SharedError.METHOD_NOT_SUPPORTED);
        }
        Spelling.checkPath(request.getRequestURI());
        var area = Area.at(request.getRequestURI());
        area.keepWith(request);
        return switch (area) {
            case CALLBACKS -> new BoundedRequest(request, MAX_CALLBACK);
            case API, HEALTH, OPERATION -> judgeBody(request, request.getContentType());
            case LINKS, PAGES -> judgePage(request, request.getContentType());
        };
    }

    /** A page takes no upload. A form's length and fields are the server's to bound: it reads them itself. */
    private static HttpServletRequest judgePage(HttpServletRequest request, @Nullable String type) {
        if (type == null
                || parse(type)
                        .filter(media -> media.isConcrete() && !media.getType().equals("multipart"))
                        .isPresent()) {
            return request;
        }
        throw new DomainException(SharedError.MEDIA_TYPE_NOT_SUPPORTED);
    }

    private static HttpServletRequest judgeBody(HttpServletRequest request, @Nullable String type) {
        if (type == null || type.equals(MediaType.APPLICATION_JSON_VALUE)) {
            return new BoundedRequest(request, MAX_JSON);
        }
        var media = parse(type).orElseThrow(() -> new DomainException(SharedError.MEDIA_TYPE_NOT_SUPPORTED));
        if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(media) && hasBoundary(media)) {
            return request;
        }
        if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(media) && isUtf8(media)) {
            return new BoundedRequest(request, MAX_JSON);
        }
        throw new DomainException(SharedError.MEDIA_TYPE_NOT_SUPPORTED);
    }

    private static Optional<MediaType> parse(String type) {
        try {
            return Optional.of(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasBoundary(MediaType media) {
        var boundary = media.getParameter("boundary");
        return boundary != null && !boundary.isEmpty() && boundary.length() <= MAX_BOUNDARY;
    }

    private static boolean isUtf8(MediaType media) {
        var charset = media.getParameters().get("charset");
        return media.getParameters().size() == (charset == null ? 0 : 1)
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }
}
