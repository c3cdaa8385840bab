package linli.identity.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.DemoRole;
import linli.identity.DemoSignIns;
import linli.identity.People;
import linli.identity.Profile;
import linli.identity.ScopeNames;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an app needs to know about who uses it. */
@Service
class CurrentSession {
    record SessionView(
            boolean demo, @Nullable AccountCard account, List<GrantCard> grants, List<DemoSignInCard> demoSignIns) {}

    record AccountCard(PersonId id, String name, @Nullable String avatar) {}

    record GrantCard(
            Role role, @Nullable BrandId brand, @Nullable String scope, String name) {}

    record DemoSignInCard(String key, DemoRole role, String name, String description) {}

    private final People people;
    private final DemoSignIns demo;
    private final List<ScopeNames> names;

    CurrentSession(People people, DemoSignIns demo, List<ScopeNames> names) {
        this.people = people;
        this.demo = demo;
        this.names = names;
    }

    SessionView of(@Nullable Actor actor) {
        var offers = demo.list().stream()
                .map(offer -> new DemoSignInCard(offer.key(), offer.role(), offer.name(), offer.description()))
                .toList();
        if (actor == null) {
            return new SessionView(demo.isDemo(), null, List.of(), offers);
        }
        var account = Optional.ofNullable(
                        people.profiles(List.of(actor.person())).get(actor.person()))
                .map(CurrentSession::account)
                .orElse(null);
        return new SessionView(demo.isDemo(), account, grants(actor), offers);
    }

    private List<GrantCard> grants(Actor actor) {
        var named = names.stream()
                .flatMap(source -> source.names(actor.grants()).entrySet().stream())
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, (first, _) -> first));
        return actor.grants().stream()
                .sorted(Comparator.comparing(Grant::role).thenComparing(CurrentSession::order))
                .map(grant -> new GrantCard(
                        grant.role(),
                        grant.brand(),
                        grant.scope() == null ? null : Long.toString(grant.scope()),
                        Optional.ofNullable(named.get(grant)).orElse("")))
                .toList();
    }

    private static String order(Grant grant) {
        return Stream.of(grant.brand(), grant.scope()).map(String::valueOf).collect(Collectors.joining("/"));
    }

    private static AccountCard account(Profile profile) {
        return new AccountCard(
                profile.person(), profile.name(), profile.avatar() == null ? null : Long.toString(profile.avatar()));
    }
}
