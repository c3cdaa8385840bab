package linli.identity.staff;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import linli.identity.IdentityPermission;
import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.identity.staff.StaffQueries.StaffCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works for a brand. */
@RestController
@RequestMapping("/api/brands/{brand}")
class StaffController {
    /**
     * {@code scope} is the store or the community for the roles that have one, {@code customRole} says which of the brand's
     * own roles it is; an unknown phone is registered.
     */
    record AppointStaffRequest(
            @NotBlank @Characters(max = 40) String phone,
            @NotNull StaffRole role,
            @Nullable RoleId customRole,
            @Nullable ThingId scope,
            @Nullable @Name(max = 40) String name) {}

    /** The roles that can be given. */
    enum StaffRole {
        BRAND_HQ,
        STORE_OWNER,
        COMMUNITY_MANAGER,
        CUSTOM;

        RoleKind kind() {
            return switch (this) {
                case BRAND_HQ -> RoleKind.BRAND_HQ;
                case STORE_OWNER -> RoleKind.STORE_OWNER;
                case COMMUNITY_MANAGER -> RoleKind.COMMUNITY_MANAGER;
                case CUSTOM -> RoleKind.CUSTOM;
            };
        }
    }

    private final StaffQueries staff;
    private final ManageStaff manageStaff;
    private final ExportStaff export;

    StaffController(StaffQueries staff, ManageStaff manageStaff, ExportStaff export) {
        this.staff = staff;
        this.manageStaff = manageStaff;
        this.export = export;
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @GetMapping("/staff")
    Page<StaffCard> listStaff(
            @PathVariable BrandId brand, @ParameterObject @Valid StaffFilter filter, PageRequest page) {
        return staff.list(brand, filter, page);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @GetMapping("/staff/count")
    Matches countStaff(@PathVariable BrandId brand, @ParameterObject @Valid StaffFilter filter) {
        return staff.count(brand, filter);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @GetMapping(path = "/staff/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportStaff(
            @PathVariable BrandId brand,
            @ParameterObject @Valid StaffFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @PostMapping("/staff")
    @ResponseStatus(HttpStatus.CREATED)
    StaffCard appointStaff(Actor actor, @PathVariable BrandId brand, @Valid @RequestBody AppointStaffRequest wish) {
        var appointed = manageStaff.appoint(actor, brand, wish);
        return staff.get(brand, appointed.person(), appointed.grant());
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @DeleteMapping("/staff/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissStaff(
            Actor actor,
            @PathVariable BrandId brand,
            @PathVariable PersonId person,
            @RequestParam StaffRole role,
            @RequestParam(required = false) @Nullable RoleId customRole,
            @RequestParam(required = false) @Nullable ThingId scope) {
        manageStaff.dismiss(actor, brand, person, role, customRole, scope);
    }
}
