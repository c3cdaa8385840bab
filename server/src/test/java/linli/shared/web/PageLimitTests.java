package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import linli.testing.LinliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many pages may be opened from one network: many by people behind one carrier, few by who tries out codes. */
@LinliTest
class PageLimitTests {
    @Autowired
    Problems problems;

    @Autowired
    BusyPage busy;

    private final AtomicLong now = new AtomicLong();
    private RateLimitFilter filter;

    @BeforeEach
    void switchOn() {
        filter = new RateLimitFilter(new RateLimits(true, now::get), problems, busy);
    }

    @Test
    void manyPhonesBehindOneCarrierOpenALinkAtOnceButNotWithoutEnd() throws ServletException, IOException {
        for (var path : new String[] {"/s/abc", "/t/abc", "/pay/sandbox/abc"}) {
            now.addAndGet(Duration.ofMinutes(2).toNanos());
            for (int i = 0; i < 1_200; i++) {
                assertThat(open(path, "192.0.2.7", null, 200).getStatus()).isEqualTo(200);
            }
            var refused = open(path, "192.0.2.7", null, 200);
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(open(path, "192.0.2.8", null, 200).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whoTriesOutCodesIsRefusedEvenTheRightOne() throws ServletException, IOException {
        for (int i = 0; i < 120; i++) {
            assertThat(open("/s/" + i, "2001:db8:1:2::" + Integer.toHexString(i), null, 404)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(open("/s/right", "2001:db8:1:2::ffff", null, 200).getStatus())
                .isEqualTo(429);
        assertThat(open("/t/right", "2001:db8:1:2::ffff", null, 200).getStatus())
                .isEqualTo(429);
        assertThat(open("/s/right", "2001:db8:1:3::1", null, 200).getStatus()).isEqualTo(200);
        assertThat(open("/s/right", "2001:db8:1:2::1", new PersonId(7), 200).getStatus())
                .as("somebody signed in behind the same address")
                .isEqualTo(200);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(open("/s/right", "2001:db8:1:2::ffff", null, 200).getStatus())
                .isEqualTo(200);
    }

    @Test
    void theRefusalIsAPageInTheReadersLanguage() throws ServletException, IOException {
        for (int i = 0; i < 120; i++) {
            open("/t/" + i, "192.0.2.9", null, 404);
        }
        var chinese = open("/t/x", "192.0.2.9", null, 200);
        assertThat(chinese.getContentType()).startsWith("text/html");
        assertThat(chinese.getHeader("Retry-After")).isEqualTo("5");
        assertThat(chinese.getContentAsString(StandardCharsets.UTF_8)).contains("lang=\"zh-CN\"", "请稍等片刻");
        var request = request("/t/x", "192.0.2.9", null);
        request.addHeader("Accept-Language", "en");
        request.addPreferredLocale(Locale.ENGLISH);
        var english = new MockHttpServletResponse();
        filter.doFilter(request, english, (_, _) -> {});
        assertThat(english.getContentAsString(StandardCharsets.UTF_8)).contains("lang=\"en\"", "One moment");
    }

    private MockHttpServletResponse open(String path, String address, @Nullable PersonId person, int status)
            throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        filter.doFilter(
                request(path, address, person),
                answer,
                (_, response) -> ((HttpServletResponse) response).setStatus(status));
        return answer;
    }

    private static MockHttpServletRequest request(String path, String address, @Nullable PersonId person) {
        var request = new MockHttpServletRequest("GET", path);
        Area.LINKS.keepWith(request);
        request.setRemoteAddr(address);
        RequestActor.set(
                request, new Visitor(new VisitorId(-1), person == null ? null : new Actor(person, java.util.Map.of())));
        return request;
    }
}
