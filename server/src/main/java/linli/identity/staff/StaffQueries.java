package linli.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.identity.Destination;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.ScopeNames;
import linli.identity.role.Grant;
import linli.identity.role.GrantRows;
import linli.identity.role.HeldGrant;
import linli.identity.role.RoleId;
import linli.identity.role.RoleKind;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Scope;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StaffQueries {
    /**
     * {@code scopeName} is empty if nobody names the scope any more; {@code phone} is masked; {@code customRole} and its
     * names are there for the brand's own roles.
     */
    record StaffCard(
            PersonCard person,
            @Nullable String phone,
            RoleKind role,
            @Nullable RoleId customRole,
            @Nullable Bilingual roleName,
            @Nullable String scope,
            Bilingual scopeName,
            Instant since) {}

    private record Row(PersonId person, @Nullable String phone, HeldGrant held, Instant since) {}

    private static final String SELECT = """
            select g.person, g.given_at, p.phone, %s
              from identity.grant_given g join identity.person p on p.id = g.person %s
            """.formatted(GrantRows.COLUMNS, GrantRows.JOIN);

    private final Database db;
    private final GrantRows grants;
    private final List<ScopeNames> scopes;
    private final People people;

    StaffQueries(Database db, GrantRows grants, List<ScopeNames> scopes, People people) {
        this.db = db;
        this.grants = grants;
        this.scopes = scopes;
        this.people = people;
    }

    /** By grant_given_brand_idx, in its order; the cursor is role, own role, scope and person. */
    Page<StaffCard> list(BrandId brand, StaffFilter filter, PageRequest page) {
        var after = Cursor.parse(page.after());
        var rows = bound(db.sql(SELECT + """
                 where g.brand = :brand %s
                   and (g.role, g.custom_role, g.scope, g.person) > (:role, :custom, :scope, :person)
                 order by g.role, g.custom_role, g.scope, g.person limit :limit
                """.formatted(filter.conditions())), brand, filter)
                .param("role", after.role())
                .param("custom", after.custom())
                .param("scope", after.scope())
                .param("person", after.person())
                .param("limit", page.size() + 1)
                .query((row, _) -> row(row))
                .list();
        var cut = Page.of(rows, page.size(), row -> Cursor.of(row).toString());
        return new Page<>(named(cut.items()), cut.next());
    }

    /** By grant_given_brand_idx, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, StaffFilter filter) {
        var sql = "select count(*) from (select from identity.grant_given g where g.brand = :brand "
                + filter.conditions() + " limit :limit) found";
        return Matches.count(bound(db.sql(sql), brand, filter));
    }

    private static Statement bound(Statement statement, BrandId brand, StaffFilter filter) {
        return statement
                .param("brand", brand)
                .param("wantedRole", filter.role())
                .param("wantedCustom", filter.customRole())
                .param("wantedScope", filter.scope())
                .param("words", filter.q());
    }

    /** By the primary key. */
    StaffCard get(BrandId brand, PersonId person, Grant grant) {
        var custom = grant.custom();
        var thing = grant.scope().thing();
        var row = db.sql(SELECT + """
                 where g.person = :person and g.role = :role and g.custom_role = :custom
                   and g.brand = :brand and g.scope = :scope
                """)
                .param("person", person)
                .param("role", grant.role())
                .param("custom", custom == null ? 0 : custom.value())
                .param("brand", brand)
                .param("scope", thing == null ? 0 : thing)
                .query((found, _) -> row(found))
                .single();
        return named(List.of(row)).getFirst();
    }

    /** How many hold each of the brand's own roles; by grant_given_brand_idx. */
    Map<RoleId, Long> countHolders(BrandId brand) {
        var counts = new HashMap<RoleId, Long>();
        db.sql("""
                select custom_role, count(*) from identity.grant_given
                 where brand = :brand and role = 'CUSTOM' group by custom_role
                """).param("brand", brand.value()).query(row -> {
            counts.put(new RoleId(row.getLong(1)), row.getLong(2));
        });
        return counts;
    }

    private List<StaffCard> named(List<Row> rows) {
        var places =
                rows.stream().map(row -> row.held().grant().scope()).distinct().toList();
        var names = new HashMap<Scope, Bilingual>();
        scopes.forEach(source -> names.putAll(source.names(places)));
        var cards = people.cards(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> card(
                        row,
                        cards.of(row.person()),
                        names.getOrDefault(row.held().grant().scope(), Bilingual.NONE)))
                .toList();
    }

    private static StaffCard card(Row row, PersonCard person, Bilingual name) {
        var grant = row.held().grant();
        var thing = grant.scope().thing();
        return new StaffCard(
                person,
                row.phone() == null ? null : Destination.parse(row.phone()).masked(),
                grant.role(),
                grant.custom(),
                row.held().name(),
                thing == null ? null : Long.toString(thing),
                name,
                row.since());
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new PersonId(row.getLong("person")),
                row.getString("phone"),
                grants.read(row),
                Columns.instant(row, "given_at"));
    }

    private record Cursor(String role, long custom, long scope, long person) {
        static Cursor of(Row row) {
            var grant = row.held().grant();
            var custom = grant.custom();
            var thing = grant.scope().thing();
            return new Cursor(
                    grant.role().name(),
                    custom == null ? 0 : custom.value(),
                    thing == null ? 0 : thing,
                    row.person().value());
        }

        static Cursor parse(@Nullable String text) {
            if (text == null) {
                return new Cursor("", 0, 0, 0);
            }
            try {
                var parts = text.split("\\.", -1);
                return new Cursor(
                        RoleKind.valueOf(parts[0]).name(),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }

        @Override
        public String toString() {
            return role + "." + custom + "." + scope + "." + person;
        }
    }
}
