package linli.payment;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.identity.Audit;
import linli.identity.People;
import linli.identity.PersonCards;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What did not fit, for whoever has to settle it: the brand's HQ if we know whose payment it is about, else who runs the
 * installation.
 */
@Service
class Mismatches {
    private final MismatchRepository mismatches;
    private final People people;
    private final Audit audit;

    Mismatches(MismatchRepository mismatches, People people, Audit audit) {
        this.mismatches = mismatches;
        this.people = people;
        this.audit = audit;
    }

    /** @param brand empty for those of no brand */
    Page<Mismatch> list(Optional<BrandId> brand, MismatchFilter filter, ByAge sort, PageRequest page) {
        var found = mismatches.list(brand, filter, sort, page);
        var cards = people.cards(found.items().stream()
                .flatMap(row -> Stream.ofNullable(row.settled()))
                .map(Mismatch.Settled::by)
                .collect(toSet()));
        return found.map(row -> named(row, cards));
    }

    Matches count(Optional<BrandId> brand, MismatchFilter filter) {
        return mismatches.count(brand, filter);
    }

    private static Mismatch named(Mismatch row, PersonCards cards) {
        var settled = row.settled();
        return settled == null
                ? row
                : cards.find(settled.by())
                        .map(card -> row.settledBy(card.name()))
                        .orElse(row);
    }

    /** Says what was done about it, once. */
    @Transactional
    public void settle(Optional<BrandId> brand, MismatchId mismatch, PersonId by, String note) {
        if (!mismatches.settle(brand, mismatch, by, note)) {
            throw new DomainException(
                    mismatches.exists(brand, mismatch)
                            ? PaymentError.MISMATCH_SETTLED
                            : PaymentError.MISMATCH_NOT_FOUND);
        }
        audit.record(brand.orElse(null), by, "payment-mismatch.settled", Map.of("mismatch", mismatch, "note", note));
    }
}
