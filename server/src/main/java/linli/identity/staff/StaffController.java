package linli.identity.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import linli.identity.IdentityPermission;
import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.identity.staff.StaffQueries.AuditCard;
import linli.identity.staff.StaffQueries.StaffCard;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works for a brand, and what they did. */
@RestController
@RequestMapping("/api/brands/{brand}")
class StaffController {
    /** In UTC, such as {@code 2026-11-29T16:00:00Z}. */
    private static final String MOMENT =
            "20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?Z";

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

    StaffController(StaffQueries staff, ManageStaff manageStaff) {
        this.staff = staff;
        this.manageStaff = manageStaff;
    }

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.MANAGE_STAFF)
    @GetMapping("/staff")
    Page<StaffCard> listStaff(@PathVariable BrandId brand, PageRequest page) {
        return staff.list(brand, page);
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

    @Access(level = Access.Level.BRAND, permission = IdentityPermission.READ_AUDIT)
    @GetMapping("/audit")
    Page<AuditCard> listAudit(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable PersonId by,
            @RequestParam(required = false) @Pattern(regexp = "[a-z-]{1,40}\\.[a-z-]{1,40}") @Nullable String action,
            @RequestParam(required = false) @Nullable ThingId thing,
            @RequestParam(required = false) @Pattern(regexp = MOMENT) @Nullable String from,
            @RequestParam(required = false) @Pattern(regexp = MOMENT) @Nullable String until,
            PageRequest page) {
        return staff.listAudit(
                brand,
                new StaffQueries.AuditFilter(by, action, thing, moment("from", from), moment("until", until)),
                page);
    }

    /** There is no 30 February. */
    private static @Nullable Instant moment(String field, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw DomainException.of(field, SharedError.INVALID_REQUEST);
        }
    }
}
