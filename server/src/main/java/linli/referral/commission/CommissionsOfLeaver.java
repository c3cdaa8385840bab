package linli.referral.commission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Commissions that somebody who leaves gives up go back to the orders that promised them, and so to the store or the
 * buyer, whoever gets the rest. The book says what is promised, so nothing is listed here.
 */
@Component
@Order(30)
class CommissionsOfLeaver implements Belongings {
    private final CommissionRepository commissions;
    private final Ledger ledger;

    CommissionsOfLeaver(CommissionRepository commissions, Ledger ledger) {
        this.commissions = commissions;
        this.ledger = ledger;
    }

    @Override
    public void end(Departure departure) {
        var forgone = commissions.lockPending(departure.person()).stream()
                .collect(Collectors.groupingBy(Purse::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(purse -> departure.givesUp(
                        Ledger.PENDING_REWARDS,
                        purse.getKey().brand(),
                        purse.getValue().stream()
                                .map(Commission::amount)
                                .reduce(Money.zero(purse.getKey().currency()), Money::plus)))
                .flatMap(purse -> purse.getValue().stream())
                .toList();
        if (forgone.isEmpty()) {
            return;
        }
        commissions.forgo(departure.person(), forgone);
        ledger.closeTo(departure.person());
        ledger.require(forgone.stream()
                .collect(Collectors.groupingBy(Commission::order, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CommissionsOfLeaver::goBack)
                .toList());
    }

    private record Purse(BrandId brand, Currency currency) {
        static Purse of(Commission commission) {
            return new Purse(commission.brand(), commission.amount().currency());
        }
    }

    private static Entry goBack(List<Commission> forgone) {
        var first = forgone.getFirst();
        var asset = Asset.of(first.amount().currency());
        var postings = new ArrayList<Posting>();
        var subject = SubjectId.of(first.order());
        long sum = 0;
        for (var commission : forgone) {
            long amount = commission.amount().minor();
            sum = Math.addExact(sum, amount);
            postings.add(new Posting(
                    new LedgerAccount(AccountKind.PENDING, commission.beneficiary()),
                    asset,
                    -amount,
                    commission.reason() + "_GIVEN_UP"));
        }
        postings.add(new Posting(LedgerAccount.escrow(subject), asset, sum, "COMMISSIONS_GIVEN_UP"));
        return new Entry(
                first.brand(),
                "commission-given-up:%s:%s".formatted(first.beneficiary(), first.order()),
                subject,
                postings);
    }
}
