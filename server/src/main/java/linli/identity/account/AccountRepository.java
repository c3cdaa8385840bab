package linli.identity.account;

import java.util.List;
import java.util.Optional;
import linli.identity.account.AccountController.Consents;
import linli.identity.role.GrantRows;
import linli.identity.role.HeldGrant;
import linli.identity.role.RoleKind;
import linli.media.MediaId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** By the person, in primary keys and indexes on it. */
@Repository
class AccountRepository {
    /** What an installation, a brand and a store cannot be without. */
    private static final String[] NEVER_VACANT = {
        RoleKind.PLATFORM_OPERATOR.name(), RoleKind.BRAND_HQ.name(), RoleKind.STORE_OWNER.name()
    };

    private final Database db;
    private final GrantRows grants;

    AccountRepository(Database db, GrantRows grants) {
        this.db = db;
        this.grants = grants;
    }

    record Before(@Nullable MediaId avatar, Consents consents) {}

    /** What the person is about to change. */
    Before lockBefore(PersonId person) {
        return db.sql("""
            select consents_recommendation, consents_marketing, consents_cross_community, consents_purchases, avatar
              from identity.person where id = :person for update
            """)
                .param("person", person)
                .query((row, _) -> new Before(
                        Columns.find(row, "avatar", MediaId::new),
                        new Consents(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4))))
                .single();
    }

    /** Waits for whoever holds the person, see {@code People.hold}, and keeps them out until the transaction ends. */
    void partWith(PersonId person) {
        db.sql("select identity.part_with(:person)").param("person", person).query(row -> {});
    }

    record Here(@Nullable String phone) {}

    /** The person, unless they have left. */
    Optional<Here> find(PersonId person) {
        return db.sql("select phone from identity.person where id = :person and erased_at is null")
                .param("person", person)
                .query((row, _) -> new Here(row.getString("phone")))
                .optional();
    }

    /** Waits for whoever gives the person a role, a session or a key, and keeps them out until the transaction ends. */
    void lock(PersonId person) {
        db.sql("select from identity.person where id = :person for update")
                .param("person", person)
                .query(row -> {});
    }

    /** @param onlyHolder whether nobody else holds it, and somebody must */
    record Held(HeldGrant held, boolean onlyHolder) {}

    /** By the primary key, and by grant_given_brand_idx for the others who hold the same; at most 500. */
    List<Held> listGrants(PersonId person) {
        return db.sql("""
            select %s,
                   g.role = any (:kept) and not exists (
                     select from identity.grant_given o
                      where o.brand = g.brand and o.role = g.role and o.scope = g.scope and o.person <> g.person
                   ) as only_holder
              from identity.grant_given g %s where g.person = :person
             order by only_holder desc, g.given_at limit 500
            """.formatted(GrantRows.COLUMNS, GrantRows.JOIN))
                .param("kept", NEVER_VACANT)
                .param("person", person)
                .query((row, _) -> new Held(grants.read(row), row.getBoolean("only_holder")))
                .list();
    }

    /**
     * Takes from the person all but what somebody must hold and nobody else does, and tells what it was. The others who
     * hold the same are locked in order first, so that two who leave at once are not both the other.
     */
    List<HeldGrant> endGrants(PersonId person) {
        return db.sql("""
            with holder as materialized (
              select o.person, o.role, o.brand, o.scope
                from identity.grant_given g
                join identity.grant_given o on o.brand = g.brand and o.role = g.role and o.scope = g.scope
               where g.person = :person and g.role = any (:kept)
               order by o.brand, o.role, o.scope, o.person for update of o
            ), ended as (
              delete from identity.grant_given g
               where g.person = :person
                 and (g.role <> all (:kept) or exists (
                        select from holder o
                         where o.brand = g.brand and o.role = g.role and o.scope = g.scope and o.person <> g.person))
              returning g.*)
            select %s from ended g %s
            """.formatted(GrantRows.COLUMNS, GrantRows.JOIN))
                .param("kept", NEVER_VACANT)
                .param("person", person)
                .query((row, _) -> grants.read(row))
                .list();
    }

    void update(PersonId person, String name, @Nullable MediaId avatar, Consents consents) {
        db.sql("""
            update identity.person
               set name = :name, name_proposed = false, avatar = :avatar, consents_recommendation = :recommendation,
                   consents_marketing = :marketing, consents_cross_community = :crossCommunity,
                   consents_purchases = :purchases
             where id = :person and erased_at is null
            """)
                .param("name", name)
                .param("avatar", avatar)
                .param("recommendation", consents.recommendation())
                .param("marketing", consents.marketing())
                .param("crossCommunity", consents.crossCommunity())
                .param("purchases", consents.purchases())
                .param("person", person)
                .update();
    }

    void erase(PersonId person, String name) {
        db.sql("delete from identity.one_time_code where person = :person")
                .param("person", person)
                .update();
        for (var table : new String[] {"one_time_code", "code_sending"}) {
            db.sql("""
                delete from identity.%s where destination in (
                  select unnest(array[phone, email]) from identity.person where id = :person)
                """.formatted(table)).param("person", person).update();
        }
        for (var table : new String[] {
            "password",
            "totp",
            "recovery_code",
            "demo_sign_in",
            "passkey",
            "passkey_user",
            "passkey_challenge",
            "known_browser",
            "list_view",
            "list_layout"
        }) {
            db.sql("delete from identity.%s where person = :person".formatted(table))
                    .param("person", person)
                    .update();
        }
        db.sql("""
            update identity.person
               set name = :name, avatar = null, phone = null, email = null, consents_recommendation = false,
                   consents_marketing = false, consents_cross_community = false, consents_purchases = false, erased_at = shared.now()
             where id = :person
            """).param("name", name).param("person", person).update();
    }
}
