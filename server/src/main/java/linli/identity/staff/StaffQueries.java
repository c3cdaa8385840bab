package linli.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import linli.identity.Destination;
import linli.identity.ScopeName;
import linli.identity.ScopeNames;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StaffQueries {
    /** {@code scopeName} is empty if nobody names the scope any more; {@code phone} is masked. */
    record StaffCard(
            PersonId person,
            String name,
            @Nullable String avatar,
            @Nullable String phone,
            Role role,
            @Nullable String scope,
            String scopeName,
            String scopeNameEn,
            Instant since) {}

    record AuditCard(
            String id,
            @Nullable PersonId actor,
            @Nullable String actorName,
            String action,
            JsonNode details,
            Instant at) {}

    private record Row(
            PersonId person,
            String name,
            @Nullable String avatar,
            @Nullable String phone,
            Grant grant,
            Instant since) {}

    private static final String SELECT = """
            select g.person, g.role, g.scope, g.given_at, p.name, p.avatar, p.phone
              from identity.grant_given g join identity.person p on p.id = g.person
            """;

    private final Database db;
    private final List<ScopeNames> scopes;
    private final JsonMapper json;

    StaffQueries(Database db, List<ScopeNames> scopes, JsonMapper json) {
        this.db = db;
        this.scopes = scopes;
        this.json = json;
    }

    /** By grant_given_brand_idx, in its order; the cursor is role, scope and person. */
    Page<StaffCard> list(BrandId brand, PageRequest page) {
        var after = Cursor.parse(page.after());
        var rows = db.sql(SELECT + """
                 where g.brand = :brand and (g.role, g.scope, g.person) > (:role, :scope, :person)
                 order by g.role, g.scope, g.person limit :limit
                """)
                .param("brand", brand)
                .param("role", after.role())
                .param("scope", after.scope())
                .param("person", after.person())
                .param("limit", page.size() + 1)
                .query((row, _) -> row(brand, row))
                .list();
        var cut = Page.of(rows, page.size(), row -> Cursor.of(row).toString());
        return new Page<>(named(cut.items()), cut.next());
    }

    StaffCard get(BrandId brand, PersonId person, Role role, long scope) {
        var row = db.sql(SELECT + """
                 where g.person = :person and g.role = :role and g.brand = :brand and g.scope = :scope
                """)
                .param("person", person)
                .param("role", role)
                .param("brand", brand)
                .param("scope", scope)
                .query((found, _) -> row(brand, found))
                .single();
        return named(List.of(row)).getFirst();
    }

    /** By the primary key. */
    Page<AuditCard> listAudit(BrandId brand, PageRequest page) {
        var rows = db.sql("""
                select e.id, e.actor, p.name, e.action, e.details, e.at
                  from identity.audit_entry e left join identity.person p on p.id = e.actor
                 where e.brand = :brand and e.id < :before order by e.id desc limit :limit
                """)
                .param("brand", brand)
                .before(page)
                .query((row, _) -> {
                    var actor = Columns.findLong(row, "actor");
                    return new AuditCard(
                            row.getString("id"),
                            actor == null ? null : new PersonId(actor),
                            row.getString("name"),
                            row.getString("action"),
                            json.readTree(row.getString("details")),
                            Columns.instant(row, "at"));
                })
                .list();
        return Page.of(rows, page.size(), AuditCard::id);
    }

    private List<StaffCard> named(List<Row> rows) {
        var grants = rows.stream().map(Row::grant).distinct().toList();
        var names = new java.util.HashMap<Grant, ScopeName>();
        scopes.forEach(source -> names.putAll(source.names(grants)));
        return rows.stream()
                .map(row -> card(row, names.getOrDefault(row.grant(), ScopeName.NONE)))
                .toList();
    }

    private static StaffCard card(Row row, ScopeName name) {
        var grant = row.grant();
        return new StaffCard(
                row.person(),
                row.name(),
                row.avatar(),
                row.phone() == null ? null : Destination.parse(row.phone()).masked(),
                grant.role(),
                grant.scope() == null ? null : Long.toString(grant.scope()),
                name.name(),
                name.nameEn(),
                row.since());
    }

    private static Row row(BrandId brand, ResultSet row) throws SQLException {
        long scope = row.getLong("scope");
        return new Row(
                new PersonId(row.getLong("person")),
                row.getString("name"),
                row.getString("avatar"),
                row.getString("phone"),
                new Grant(Role.valueOf(row.getString("role")), brand, scope == 0 ? null : scope),
                Columns.instant(row, "given_at"));
    }

    private record Cursor(String role, long scope, long person) {
        static Cursor of(Row row) {
            var scope = row.grant().scope();
            return new Cursor(
                    row.grant().role().name(),
                    scope == null ? 0 : scope,
                    row.person().value());
        }

        static Cursor parse(@Nullable String text) {
            if (text == null) {
                return new Cursor("", 0, 0);
            }
            try {
                var parts = text.split("\\.", -1);
                return new Cursor(Role.valueOf(parts[0]).name(), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }

        @Override
        public String toString() {
            return role + "." + scope + "." + person;
        }
    }
}
