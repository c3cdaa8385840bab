package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.DemoRole;
import linli.identity.DemoSignIns;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.ScopeName;
import linli.identity.ScopeNames;
import linli.identity.Sessions;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import linli.shared.text.Text;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.util.WebUtils;

/** Opens sessions for those who proved who they are, and says what an app needs to know about who uses it. */
@Service
public class OpenSession {
    /** @param publicAddress where links to this installation lead, without a slash at its end */
    public record SessionView(
            boolean demo,
            String publicAddress,
            @Nullable PersonCard account,
            List<GrantCard> grants,
            List<DemoSignInCard> demoSignIns) {}

    public record GrantCard(
            Role role, @Nullable BrandId brand, @Nullable String scope, String name, String nameEn) {}

    public record DemoSignInCard(String key, DemoRole role, String name, String description, String descriptionEn) {}

    private final People people;
    private final DemoSignIns demo;
    private final List<ScopeNames> names;
    private final Sessions sessions;
    private final Guesses guesses;
    private final PublicAddress address;

    OpenSession(
            People people,
            DemoSignIns demo,
            List<ScopeNames> names,
            Sessions sessions,
            Guesses guesses,
            PublicAddress address) {
        this.sessions = sessions;
        this.guesses = guesses;
        this.address = address;
        this.people = people;
        this.demo = demo;
        this.names = names;
    }

    /**
     * Answers with the cookie of a new session, which takes the place of the one before; the browser is known now. It is
     * added to the response itself, as a header of the entity would replace the cookie that the session filter has set.
     */
    public ResponseEntity<SessionView> handle(
            PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var before = WebUtils.getCookie(request, Sessions.COOKIE);
        if (before != null) {
            sessions.end(before.getValue());
        }
        var token = sessions.open(
                person,
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                        .map(agent -> Text.line(Text.readable(agent)))
                        .orElse(""));
        guesses.remember(Guesser.of(request), person);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(request, token));
        return ResponseEntity.status(HttpStatus.CREATED).body(of(sessions.get(token)));
    }

    SessionView of(@Nullable Actor actor) {
        var offers = demo.list().stream()
                .map(offer -> new DemoSignInCard(
                        offer.key(), offer.role(), offer.name(), offer.description(), offer.descriptionEn()))
                .toList();
        if (actor == null) {
            return new SessionView(demo.isDemo(), address.origin().toString(), null, List.of(), offers);
        }
        var account = people.findCard(actor.person()).orElse(null);
        return new SessionView(demo.isDemo(), address.origin().toString(), account, grants(actor), offers);
    }

    private List<GrantCard> grants(Actor actor) {
        var named = names.stream()
                .flatMap(source -> source.names(actor.grants()).entrySet().stream())
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, (first, _) -> first));
        return actor.grants().stream()
                .sorted(Comparator.comparing(Grant::role).thenComparing(OpenSession::order))
                .map(grant -> card(grant, named.getOrDefault(grant, ScopeName.NONE)))
                .toList();
    }

    private static GrantCard card(Grant grant, ScopeName name) {
        return new GrantCard(
                grant.role(),
                grant.brand(),
                grant.scope() == null ? null : Long.toString(grant.scope()),
                name.name(),
                name.nameEn());
    }

    private static String order(Grant grant) {
        return Stream.of(grant.brand(), grant.scope()).map(String::valueOf).collect(Collectors.joining("/"));
    }
}
