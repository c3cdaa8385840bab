package linli.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.identity.Agreements;
import linli.identity.Session;
import linli.identity.Sessions;
import linli.identity.account.AccountController.Consents;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AccountQueries {
    record AccountView(
            PersonId id,
            String name,
            @Nullable String avatar,
            @Nullable String phone,
            @Nullable String email,
            Consents consents,
            Instant registeredAt) {}

    /** Everything that this module keeps about a person. */
    record AccountExport(
            AccountView account,
            List<Agreements.Agreed> agreedTo,
            List<ExportedSession> sessions,
            List<ExportedGrant> grants,
            List<ExportedAct> acts) {}

    record ExportedSession(String userAgent, Instant signedInAt, Instant usedAt) {}

    record ExportedGrant(
            String role, @Nullable String brand, @Nullable String scope, Instant givenAt) {}

    record ExportedAct(String action, JsonNode details, Instant at) {}

    private final Database db;
    private final Agreements agreements;
    private final Sessions sessions;
    private final JsonMapper json;

    AccountQueries(Database db, Agreements agreements, Sessions sessions, JsonMapper json) {
        this.db = db;
        this.agreements = agreements;
        this.sessions = sessions;
        this.json = json;
    }

    Optional<AccountView> find(PersonId person) {
        return db.sql("select * from identity.person where id = :person")
                .param("person", person)
                .query(AccountQueries::view)
                .optional();
    }

    /** By indexes on the person; at most 100 sessions and the last 10,000 acts. */
    AccountExport export(PersonId person) {
        var grants = db.sql("""
                select coalesce(r.name, g.role) as role, nullif(g.brand, 0) as brand, nullif(g.scope, 0) as scope, g.given_at
                  from identity.grant_given g left join identity.role r on r.brand = g.brand and r.id = g.held_role
                 where g.person = :person order by g.given_at limit 10000
                """)
                .param("person", person)
                .query((row, _) -> new ExportedGrant(
                        row.getString("role"),
                        row.getString("brand"),
                        row.getString("scope"),
                        Columns.instant(row, "given_at")))
                .list();
        var acts = db.sql("""
                select action, details, at from identity.audit_entry
                 where actor = :person order by id desc limit 10000
                """)
                .param("person", person)
                .query((row, _) -> new ExportedAct(
                        row.getString("action"), json.readTree(row.getString("details")), Columns.instant(row, "at")))
                .list();
        var devices = sessions.list(person, null).stream()
                .map(AccountQueries::exported)
                .toList();
        return new AccountExport(find(person).orElseThrow(), agreements.list(person), devices, grants, acts);
    }

    private static ExportedSession exported(Session session) {
        return new ExportedSession(session.userAgent(), session.createdAt(), session.usedAt());
    }

    private static AccountView view(ResultSet row, int index) throws SQLException {
        return new AccountView(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                row.getString("avatar"),
                row.getString("phone"),
                row.getString("email"),
                new Consents(
                        row.getBoolean("consents_recommendation"),
                        row.getBoolean("consents_marketing"),
                        row.getBoolean("consents_cross_community"),
                        row.getBoolean("consents_purchases")),
                Columns.instant(row, "created_at"));
    }
}
