package linli.identity.staff;

import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.shared.ThingId;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff; a part that is null narrows nothing.
 *
 * @param q words of their name, or the end of their phone
 * @param customRole which of the brand's own roles they hold
 * @param scope the store or the community that they hold it over
 */
record StaffFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable RoleKind role,
        @Nullable RoleId customRole,
        @Nullable ThingId scope) {

    private boolean isSearch() {
        return q != null && !q.isBlank();
    }

    /** Of the grants {@code g}, with the parameters of the same names; whom words mean is looked at one by one. */
    String conditions() {
        return (role == null ? "" : " and g.role = :wantedRole")
                + (customRole == null ? "" : " and g.custom_role = :wantedCustom")
                + (scope == null ? "" : " and g.scope = :wantedScope")
                + (isSearch()
                        ? " and exists (select from identity.search_v1 s where s.person = g.person"
                                + " and (s.key like shared.search_pattern(:words) or s.tail = shared.search_key(:words)))"
                        : "");
    }
}
