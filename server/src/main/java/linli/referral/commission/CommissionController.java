package linli.referral.commission;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import linli.ledger.OwnerId;
import linli.network.StoreId;
import linli.referral.ReferralPermission;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What orders have earned those who helped. */
@RestController
@RequestMapping("/api/brands/{brand}")
class CommissionController {
    private final CommissionList list;
    private final ExportCommissions export;

    CommissionController(CommissionList list, ExportCommissions export) {
        this.list = list;
        this.export = export;
    }

    /** All commissions of the brand, those of the latest orders first. */
    @GetMapping("/commissions")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.READ_COMMISSIONS)
    Page<CommissionView> listCommissions(
            @PathVariable BrandId brand, @ParameterObject @Valid CommissionFilter filter, PageRequest page) {
        return list.page(brand, filter, page);
    }

    @GetMapping("/commissions/count")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.READ_COMMISSIONS)
    Matches countCommissions(@PathVariable BrandId brand, @ParameterObject @Valid CommissionFilter filter) {
        return list.count(brand, filter);
    }

    @GetMapping(path = "/commissions/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.READ_COMMISSIONS)
    void exportCommissions(
            @PathVariable BrandId brand,
            @ParameterObject @Valid CommissionFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }

    /** One's own commissions, the latest first. */
    @GetMapping("/my-commissions")
    @Access(level = Access.Level.MEMBER)
    Page<CommissionView> listMyCommissions(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return list.listOf(brand, OwnerId.of(actor.person()), CommissionFilter.ALL, page);
    }

    /** A store's own commissions, those of the latest orders first. */
    @GetMapping("/stores/{store}/commissions")
    @Access(level = Access.Level.STORE, permission = ReferralPermission.READ_COMMISSIONS)
    Page<CommissionView> listStoreCommissions(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid CommissionFilter filter,
            PageRequest page) {
        return list.page(brand, filter.in(store), page);
    }

    @GetMapping("/stores/{store}/commissions/count")
    @Access(level = Access.Level.STORE, permission = ReferralPermission.READ_COMMISSIONS)
    Matches countStoreCommissions(
            @PathVariable BrandId brand, @PathVariable StoreId store, @ParameterObject @Valid CommissionFilter filter) {
        return list.count(brand, filter.in(store));
    }

    @GetMapping(path = "/stores/{store}/commissions/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = ReferralPermission.READ_COMMISSIONS)
    void exportStoreCommissions(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid CommissionFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter.in(store), wanted, response);
    }
}
