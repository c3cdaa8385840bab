package linli.ledger.withdrawal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.PersonCards;
import linli.identity.ScopeNames;
import linli.ledger.Beneficiary;
import linli.ledger.OwnerId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.listing.ByAge;
import linli.shared.text.Bilingual;
import linli.shared.text.Translated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Withdrawals as those see them who decide them. */
@Service
class PayoutViews {
    private static final int EARLIER = 5;

    private final WithdrawalRepository withdrawals;
    private final WithdrawalList list;
    private final PayoutQueries payouts;
    private final DecideWithdrawals decide;
    private final People people;
    private final List<ScopeNames> scopes;

    PayoutViews(
            WithdrawalRepository withdrawals,
            WithdrawalList list,
            PayoutQueries payouts,
            DecideWithdrawals decide,
            People people,
            List<ScopeNames> scopes) {
        this.withdrawals = withdrawals;
        this.list = list;
        this.payouts = payouts;
        this.decide = decide;
        this.people = people;
        this.scopes = scopes;
    }

    /** @param name of the person or the store whose money it is; empty of who has left */
    record PayoutRequest(Withdrawal withdrawal, @Translated Bilingual name) {}

    /** @param counts not while it is open and its giver may decide it no more */
    record ApprovalView(PersonCard by, Instant at, boolean counts) {}

    /**
     * A request with what there is to know about whoever gets the money.
     *
     * @param askedBy who asked for it
     * @param approvals who has approved
     * @param deciders who else may decide it, at most ten
     * @param mayDecide whether the reader may: who has approved, once that is enough
     * @param maySettle whether the reader may say what became of it at the bank
     * @param mayReturn whether that may be that it came back: not if the reader transferred it
     * @param returnable whether anybody else than whoever transferred it, or the reader while nobody has, may say so
     * @param since when the person's account was made; null of a store
     * @param earlier what was asked for before, the newest first, at most five
     * @param income what the money came from
     */
    record PayoutDetail(
            PayoutRequest request,
            PersonCard askedBy,
            List<ApprovalView> approvals,
            List<PersonCard> deciders,
            boolean mayDecide,
            boolean maySettle,
            boolean mayReturn,
            boolean returnable,
            @Nullable Instant since,
            List<Withdrawal> earlier,
            List<PayoutQueries.Income> income) {}

    Page<PayoutRequest> list(BrandId brand, Actor reader, WithdrawalFilter filter, ByAge sort, PageRequest page) {
        var found = list.page(brand, reader, filter, sort, page);
        var names = names(brand, found.items());
        return new Page<>(
                decide.counted(brand, found.items()).stream()
                        .map(each -> named(each, names))
                        .toList(),
                found.next());
    }

    Optional<PayoutDetail> find(BrandId brand, WithdrawalId id, PersonId reader) {
        return withdrawals.find(brand, id).map(found -> detail(brand, found, reader));
    }

    private PayoutDetail detail(BrandId brand, Withdrawal of, PersonId reader) {
        var owner = of.beneficiary();
        var approvals = withdrawals.listApprovals(brand, List.of(of.id()));
        var approved = approvals.stream().map(WithdrawalRepository.Approval::by).collect(toSet());
        var entitled = decide.listDeciders(brand, of);
        var counted = of.approvedBy(DecideWithdrawals.count(of, approvals, entitled));
        var deciders = new HashSet<>(entitled);
        deciders.removeAll(approved);
        var sender = Objects.requireNonNullElse(of.transferredBy(), reader);
        var persons = new HashSet<>(approved);
        persons.addAll(deciders);
        persons.add(of.askedBy());
        var cards = people.cards(persons);
        var earlier = withdrawals.list(
                brand, owner, new PageRequest(Long.toString(of.id().value()), EARLIER));
        return new PayoutDetail(
                named(counted, names(brand, List.of(of))),
                cards.of(of.askedBy()),
                approvals.stream()
                        .map(each -> new ApprovalView(
                                cards.of(each.by()), each.at(), DecideWithdrawals.counts(of, each, entitled)))
                        .toList(),
                cards(deciders, cards),
                deciders.contains(reader)
                        || of.state() == WithdrawalState.REQUESTED
                                && entitled.contains(reader)
                                && counted.approved() == counted.approvals(),
                entitled.contains(reader),
                entitled.contains(reader) && !reader.equals(of.transferredBy()),
                entitled.stream().anyMatch(each -> !each.equals(sender)),
                owner.kind() == Beneficiary.Kind.PERSON ? people.since(of.askedBy()) : null,
                decide.counted(brand, earlier.items()),
                payouts.listIncome(brand, owner, of.amount().currency()));
    }

    private static List<PersonCard> cards(Collection<PersonId> deciders, PersonCards cards) {
        return deciders.stream()
                .sorted(Comparator.comparingLong(PersonId::value))
                .limit(10)
                .map(cards::of)
                .toList();
    }

    private static PayoutRequest named(Withdrawal withdrawal, Map<OwnerId, Bilingual> names) {
        return new PayoutRequest(withdrawal, names.getOrDefault(withdrawal.owner(), Bilingual.NONE));
    }

    private Map<OwnerId, Bilingual> names(BrandId brand, Collection<Withdrawal> of) {
        var names = new HashMap<OwnerId, Bilingual>();
        var persons = of.stream()
                .filter(each -> each.ownerKind() == Beneficiary.Kind.PERSON)
                .map(Withdrawal::askedBy)
                .collect(toSet());
        var cards = people.cards(persons);
        persons.forEach(person -> cards.find(person)
                .ifPresent(card -> names.put(OwnerId.of(person), new Bilingual(card.name(), card.name()))));
        var stores = of.stream()
                .filter(each -> each.ownerKind() == Beneficiary.Kind.STORE)
                .collect(toMap(each -> each.beneficiary().scope(brand), Withdrawal::owner, (one, _) -> one));
        for (var source : scopes) {
            source.names(stores.keySet())
                    .forEach((Scope scope, Bilingual name) ->
                            Optional.ofNullable(stores.get(scope)).ifPresent(store -> names.put(store, name)));
        }
        return names;
    }
}
