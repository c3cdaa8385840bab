package linli.identity.trail;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import linli.identity.IdentityPermission;
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

/** What was done for a brand, and by whom. */
@RestController
@RequestMapping("/api/brands/{brand}/audit")
class AuditController {
    private final AuditList list;
    private final ExportAudit export;

    AuditController(AuditList list, ExportAudit export) {
        this.list = list;
        this.export = export;
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping
    Page<AuditCard> listAudit(
            @PathVariable BrandId brand, @ParameterObject @Valid AuditFilter filter, PageRequest page) {
        return list.page(brand, filter, page);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping("/count")
    Matches countAudit(@PathVariable BrandId brand, @ParameterObject @Valid AuditFilter filter) {
        return list.count(brand, filter);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportAudit(
            @PathVariable BrandId brand,
            @ParameterObject @Valid AuditFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }
}
