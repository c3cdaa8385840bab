package linli.identity.trail;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Optional;
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

/** What was done for a brand or for the installation, and by whom. */
@RestController
@RequestMapping("/api")
class AuditController {
    private final AuditList list;
    private final ExportAudit export;

    AuditController(AuditList list, ExportAudit export) {
        this.list = list;
        this.export = export;
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping("/brands/{brand}/audit")
    Page<AuditCard> listAudit(
            @PathVariable BrandId brand, @ParameterObject @Valid AuditFilter filter, PageRequest page) {
        return list.page(Optional.of(brand), filter, page);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping("/brands/{brand}/audit/count")
    Matches countAudit(@PathVariable BrandId brand, @ParameterObject @Valid AuditFilter filter) {
        return list.count(Optional.of(brand), filter);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping(path = "/brands/{brand}/audit/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportAudit(
            @PathVariable BrandId brand,
            @ParameterObject @Valid AuditFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(Optional.of(brand), actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.PLATFORM, permission = IdentityPermission.READ_AUDIT)
    @GetMapping("/audit")
    Page<AuditCard> listInstallationAudit(@ParameterObject @Valid AuditFilter filter, PageRequest page) {
        return list.page(Optional.empty(), filter, page);
    }

    @Access(level = Access.Level.PLATFORM, permission = IdentityPermission.READ_AUDIT)
    @GetMapping("/audit/count")
    Matches countInstallationAudit(@ParameterObject @Valid AuditFilter filter) {
        return list.count(Optional.empty(), filter);
    }

    @Access(level = Access.Level.PLATFORM, permission = IdentityPermission.READ_AUDIT)
    @GetMapping(path = "/audit/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportInstallationAudit(
            @ParameterObject @Valid AuditFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(Optional.empty(), actor.person(), filter, wanted, response);
    }
}
