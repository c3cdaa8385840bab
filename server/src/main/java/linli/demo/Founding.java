package linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import linli.demo.story.Story;
import linli.identity.Agreements;
import linli.identity.People;
import linli.identity.Staffing;
import linli.ledger.LedgerPermission;
import linli.network.Network;
import linli.ordering.OrderingPermission;
import linli.payment.PaymentPermission;
import linli.referral.ReferralPermission;
import linli.shared.text.Bilingual;

/** Founds the brand that everything else is of, with its HQ and those who write. */
@DemoComponent
class Founding {
    /** Nobody else has it, because the demonstration's server listens to this machine only. */
    static final String PASSWORD = "linli-demo-2026";

    private static final Staffing.Duty CUSTOMER_SERVICE = new Staffing.Duty(
            new Bilingual("客服", "Customer service"),
            Set.of(OrderingPermission.READ_ORDERS, OrderingPermission.DECIDE_REFUNDS));

    /** With all that the role of this name may which the console offers to every brand. */
    private static final Staffing.Duty FINANCE = new Staffing.Duty(
            new Bilingual("财务", "Finance"),
            Set.of(
                    LedgerPermission.READ,
                    LedgerPermission.DECIDE_WITHDRAWALS,
                    LedgerPermission.WITHDRAW_REVENUE,
                    OrderingPermission.READ_ORDERS,
                    PaymentPermission.SETTLE_MISMATCHES,
                    ReferralPermission.READ_COMMISSIONS));

    private final People people;
    private final Agreements agreements;
    private final Staffing staffing;
    private final Network network;

    Founding(People people, Agreements agreements, Staffing staffing, Network network) {
        this.people = people;
        this.agreements = agreements;
        this.staffing = staffing;
        this.network = network;
    }

    Town found(Story story, double scale) {
        var hq = people.register("林总部");
        people.setPassword(hq, PASSWORD);
        var brand = network.found(
                story.brand().key(),
                new Bilingual(story.brand().name(), story.brand().nameEn()),
                hq);
        var clerk = people.register("小柯");
        staffing.appoint(hq, brand.id(), CUSTOMER_SERVICE, clerk);
        var finance = people.register("小钱");
        staffing.appoint(hq, brand.id(), FINANCE, finance);
        var town = new Town(story, scale, hq, clerk, finance, brand);
        for (var author : story.authors()) {
            town.authors.put(author.key(), author.role() == Story.Role.BRAND ? hq : people.register(author.name()));
        }
        var all = new ArrayList<>(town.authors.values());
        all.addAll(List.of(hq, clerk, finance));
        agreements.agreeToAll(all);
        return town;
    }
}
