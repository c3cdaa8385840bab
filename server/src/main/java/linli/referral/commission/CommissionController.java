package linli.referral.commission;

import linli.ledger.OwnerId;
import linli.network.StoreId;
import linli.referral.ReferralPermission;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What orders have earned those who helped. */
@RestController
@RequestMapping("/api/brands/{brand}")
class CommissionController {
    private final CommissionQueries commissions;

    CommissionController(CommissionQueries commissions) {
        this.commissions = commissions;
    }

    /** All commissions of the brand, the latest first. */
    @GetMapping("/commissions")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.READ_COMMISSIONS)
    Page<CommissionView> listCommissions(@PathVariable BrandId brand, PageRequest page) {
        return commissions.list(brand, page);
    }

    /** One's own commissions, the latest first. */
    @GetMapping("/my-commissions")
    @Access(level = Access.Level.MEMBER)
    Page<CommissionView> listMyCommissions(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return commissions.listOf(brand, OwnerId.of(actor.person()), page);
    }

    /** A store's own commissions, the latest first. */
    @GetMapping("/stores/{store}/commissions")
    @Access(level = Access.Level.STORE, permission = ReferralPermission.READ_COMMISSIONS)
    Page<CommissionView> listStoreCommissions(
            @PathVariable BrandId brand, @PathVariable StoreId store, PageRequest page) {
        return commissions.listOf(brand, OwnerId.of(store), page);
    }
}
