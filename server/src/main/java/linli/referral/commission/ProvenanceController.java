package linli.referral.commission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.People;
import linli.network.Network;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderingPermission;
import linli.referral.ReferralError;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** What a refund of so much would take back from each helper, for whoever decides it. */
    @GetMapping("/reversals")
    @Access(level = Access.Level.MEMBER)
    List<CommissionView> previewReversal(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @RequestParam @Min(1) @Max(Money.LARGEST) long amount,
            Actor actor) {
        var decided = queries.findOrder(brand, order)
                .filter(found -> actor.mayInStore(OrderingPermission.DECIDE_REFUNDS, brand, found.store()));
        if (decided.isEmpty()) {
            throw new DomainException(ReferralError.PATH_NOT_FOUND);
        }
        return commissions.previewReversal(brand, order, amount);
    }

    /**
     * How a paid order came about. Its buyer, its store and the brand's HQ see all of it; who shared on the way to it or
     * was paid for it sees the path and their own part: what others earned and what was paid is not for them.
     */
    @GetMapping
    @Access(level = Access.Level.MEMBER)
    Provenance getProvenance(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        var found =
                queries.findOrder(brand, order).orElseThrow(() -> new DomainException(ReferralError.PATH_NOT_FOUND));
        var steps = queries.listSteps(brand, order);
        var seesAll = actor.person().equals(found.buyer())
                || actor.mayInStore(OrderingPermission.READ_ORDERS, brand, found.store());
        var earned = seesAll ? commissions.listOf(brand, order) : commissions.listOf(brand, order, actor.person());
        if (!seesAll
                && earned.isEmpty()
                && steps.stream().noneMatch(step -> step.sharer().equals(actor.person()))) {
            throw new DomainException(ReferralError.PATH_NOT_FOUND);
        }
        var cards = people.cards(
                Stream.concat(Stream.of(found.buyer()), steps.stream().map(ProvenanceQueries.Step::sharer))
                        .collect(Collectors.toSet()));
        var store = network.getStore(brand, new StoreId(found.store()));
        return new Provenance(
                order,
                cards.of(found.buyer()),
                store.name(),
                seesAll ? found.total() : null,
                found.placedAt(),
                found.campaign(),
                found.entrance(),
                steps.stream()
                        .map(step -> new Provenance.Step(
                                step.degree(),
                                cards.of(step.sharer()),
                                step.kind(),
                                step.touchpoint(),
                                step.post(),
                                step.sharedAt()))
                        .toList(),
                earned);
    }
}
