package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.Agreements;
import linli.identity.DemoRole;
import linli.identity.DemoSignIns;
import linli.identity.FirstSignIn;
import linli.identity.Newcomers;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.ScopeNames;
import linli.identity.Sessions;
import linli.identity.role.Grant;
import linli.identity.role.HeldGrant;
import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import linli.shared.text.Text;
import linli.shared.text.Translated;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/** Opens sessions for those who proved who they are, and says what an app needs to know about who uses it. */
@Service
public class OpenSession {
    /**
     * @param publicAddress where links to this installation lead, without a slash at its end
     * @param nameProposed whether the account goes by a name that was proposed to it and not confirmed
     * @param needsWayIn whether the account is the installation's first person, who has no lasting way in yet
     * @param texts what people agree to, as it is in force
     */
    public record SessionView(
            boolean demo,
            String publicAddress,
            @Nullable PersonCard account,
            boolean needsWayIn,
            boolean nameProposed,
            List<Agreements.InForce> texts,
            List<GrantCard> grants,
            List<DemoSignInCard> demoSignIns) {}

    /**
     * @param over what the role is over; {@code scope} is the store or the community, and {@code name} what all this is called
     * @param customRole which of the brand's own roles it is, and {@code roleName} what that is called
     */
    public record GrantCard(
            RoleKind role,
            @Nullable RoleId customRole,
            @Nullable Bilingual roleName,
            Scope.Kind over,
            @Nullable BrandId brand,
            @Nullable String scope,
            Bilingual name,
            List<String> permissions) {}

    public record DemoSignInCard(
            String key,
            DemoRole role,
            String name,
            @Translated Bilingual description) {}

    private final People people;
    private final Newcomers newcomers;
    private final DemoSignIns demo;
    private final FirstSignIn first;
    private final Agreements agreements;
    private final List<ScopeNames> names;
    private final Sessions sessions;
    private final Guesses guesses;
    private final PublicAddress address;
    private final TransactionTemplate transaction;

    OpenSession(
            People people,
            Newcomers newcomers,
            DemoSignIns demo,
            FirstSignIn first,
            Agreements agreements,
            List<ScopeNames> names,
            Sessions sessions,
            Guesses guesses,
            PublicAddress address,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.guesses = guesses;
        this.address = address;
        this.transaction = transaction;
        this.people = people;
        this.newcomers = newcomers;
        this.demo = demo;
        this.first = first;
        this.agreements = agreements;
        this.names = names;
    }

    /**
     * Answers with the cookie of a new session, which takes the place of the one before; the browser is known now. It is
     * added to the response itself, as a header of the entity would replace the cookie that the session filter has set.
     */
    public ResponseEntity<SessionView> handle(
            PersonId person, HttpServletRequest request, HttpServletResponse response) {
        newcomers.welcome(person);
        var token = Objects.requireNonNull(transaction.execute(_ -> open(person, request)));
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(request, token));
        return ResponseEntity.status(HttpStatus.CREATED).body(of(token));
    }

    private String open(PersonId person, HttpServletRequest request) {
        var before = WebUtils.getCookie(request, Sessions.COOKIE);
        if (before != null) {
            sessions.end(before.getValue());
        }
        guesses.remember(Guesser.of(request), person);
        return sessions.open(
                person,
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                        .map(agent -> Text.line(Text.readable(agent)))
                        .orElse(""));
    }

    /** @param token of whoever asks; null if they sent none */
    SessionView of(@Nullable String token) {
        var offers = demo.list().stream()
                .map(offer -> new DemoSignInCard(offer.key(), offer.role(), offer.name(), offer.description()))
                .toList();
        var origin = address.origin().toString();
        var actor = Optional.ofNullable(token).flatMap(sessions::find);
        return new SessionView(
                demo.isDemo(),
                origin,
                actor.flatMap(found -> people.findCard(found.person())).orElse(null),
                actor.filter(found -> first.isNeededBy(found.person())).isPresent(),
                actor.filter(found -> people.isNameProposed(found.person())).isPresent(),
                agreements.listInForce(actor.map(Actor::person).orElse(null)),
                token == null ? List.of() : cards(sessions.grants(token)),
                offers);
    }

    private List<GrantCard> cards(List<HeldGrant> grants) {
        var scopes =
                grants.stream().map(held -> held.grant().scope()).distinct().toList();
        var named = new HashMap<Scope, Bilingual>();
        names.forEach(source -> named.putAll(source.names(scopes)));
        return grants.stream()
                .sorted(Comparator.comparing((HeldGrant held) -> held.grant().role())
                        .thenComparing(held -> order(held.grant())))
                .map(held -> card(held, named.getOrDefault(held.grant().scope(), Bilingual.NONE)))
                .toList();
    }

    private static GrantCard card(HeldGrant held, Bilingual name) {
        var grant = held.grant();
        var scope = grant.scope();
        return new GrantCard(
                grant.role(),
                grant.custom(),
                held.name(),
                scope.kind(),
                scope.brand(),
                scope.thing() == null ? null : Long.toString(scope.thing()),
                name,
                held.permissions().stream().sorted().toList());
    }

    private static String order(Grant grant) {
        return Stream.of(grant.scope().brand(), grant.scope().thing(), grant.custom())
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
    }
}
