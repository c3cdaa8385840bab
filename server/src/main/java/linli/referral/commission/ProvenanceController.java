package linli.referral.commission;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.People;
import linli.identity.Profile;
import linli.network.Network;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.referral.ReferralError;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/orders/{order}/provenance")
class ProvenanceController {
    private final ProvenanceQueries queries;
    private final CommissionQueries commissions;
    private final People people;
    private final Network network;

    ProvenanceController(ProvenanceQueries queries, CommissionQueries commissions, People people, Network network) {
        this.queries = queries;
        this.commissions = commissions;
        this.people = people;
        this.network = network;
    }

    /** How a paid order came about: for its buyer, those on its path, its store and the brand's HQ. */
    @GetMapping
    @Access(Access.Level.MEMBER)
    Provenance getProvenance(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        var found =
                queries.findOrder(brand, order).orElseThrow(() -> new DomainException(ReferralError.PATH_NOT_FOUND));
        var steps = queries.listSteps(brand, order);
        var involved = Stream.concat(Stream.of(found.buyer()), steps.stream().map(ProvenanceQueries.Step::sharer))
                .collect(Collectors.toSet());
        if (!involved.contains(actor.person()) && !actor.runsStore(brand, found.store())) {
            throw new DomainException(ReferralError.PATH_NOT_FOUND);
        }
        var profiles = people.profiles(involved);
        return new Provenance(
                order,
                person(found.buyer(), profiles),
                network.getStore(brand, new StoreId(found.store())).name(),
                found.total(),
                found.placedAt(),
                found.campaign(),
                found.entrance(),
                steps.stream()
                        .map(step -> new Provenance.Step(
                                step.degree(),
                                person(step.sharer(), profiles),
                                step.kind(),
                                step.touchpoint(),
                                step.post(),
                                step.sharedAt()))
                        .toList(),
                commissions.listOf(brand, order));
    }

    private static Provenance.Person person(PersonId person, Map<PersonId, Profile> profiles) {
        return Optional.ofNullable(profiles.get(person))
                .map(profile -> new Provenance.Person(person, profile.name(), profile.avatar()))
                .orElseGet(() -> new Provenance.Person(person, "", null));
    }
}
