package linli.identity;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.identity.role.Grant;
import linli.identity.role.GrantRows;
import linli.identity.role.HeldGrant;
import linli.identity.role.RoleId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class GrantRepository {
    private final Database db;
    private final GrantRows rows;

    GrantRepository(Database db, GrantRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Lets nobody else change who may what in the brand until the transaction ends; what is read from now on holds. */
    void lock(BrandId brand) {
        db.sql("select pg_advisory_xact_lock(hashtext('identity.role'), hashint8(:brand))")
                .param("brand", brand)
                .query(_ -> {});
    }

    /** By the primary key. */
    List<HeldGrant> list(PersonId person) {
        return db.sql("select %s from identity.grant_given g %s where g.person = :person"
                        .formatted(GrantRows.COLUMNS, GrantRows.JOIN))
                .param("person", person)
                .query((row, _) -> rows.read(row))
                .list();
    }

    /** What each person may do over the scope, by grant_given_brand_idx. */
    Map<PersonId, Set<String>> listOver(Scope scope) {
        var held = new HashMap<PersonId, List<HeldGrant>>();
        db.sql("select g.person, %s from identity.grant_given g %s where g.brand = :brand and g.scope = :scope"
                        .formatted(GrantRows.COLUMNS, GrantRows.JOIN))
                .param("brand", scope.brand())
                .param("scope", scope.thing() == null ? 0L : scope.thing())
                .query(row -> {
                    held.computeIfAbsent(new PersonId(row.getLong("person")), _ -> new ArrayList<>())
                            .add(rows.read(row));
                });
        return held.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        each -> HeldGrant.rights(each.getValue()).getOrDefault(scope, Set.of())));
    }

    /** Returns whether the person did not hold the grant before; one who has left gets none. */
    boolean insert(PersonId person, Grant grant, @Nullable PersonId by) {
        return db.sql("""
                insert into identity.grant_given (person, role, custom_role, brand, scope, given_by)
                select id, :role, :custom, :brand, :scope, :by from identity.person
                 where id = :person and erased_at is null for key share
                on conflict do nothing
                """)
                        .param("person", person)
                        .param("role", grant.role())
                        .param("custom", custom(grant))
                        .param("brand", brand(grant))
                        .param("scope", thing(grant))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Locks the brand's HQ in order first, so that two who leave or dismiss each other at once cannot both succeed. */
    boolean delete(PersonId person, Grant grant) {
        return db.sql("""
                with hq as materialized (
                  select person from identity.grant_given
                   where brand = :brand and role = 'BRAND_HQ' and scope = 0 order by person for update
                )
                delete from identity.grant_given
                 where person = :person and role = :role and custom_role = :custom and brand = :brand and scope = :scope
                   and (:role <> 'BRAND_HQ' or (select count(*) from hq) > 1)
                """)
                        .param("person", person)
                        .param("role", grant.role())
                        .param("custom", custom(grant))
                        .param("brand", brand(grant))
                        .param("scope", thing(grant))
                        .update()
                == 1;
    }

    boolean holds(PersonId person, Grant grant) {
        return db.sql("""
                select exists (
                  select from identity.grant_given
                   where person = :person and role = :role and custom_role = :custom and brand = :brand and scope = :scope)
                """)
                .param("person", person)
                .param("role", grant.role())
                .param("custom", custom(grant))
                .param("brand", brand(grant))
                .param("scope", thing(grant))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    boolean isStaff(PersonId person) {
        return db.sql("select exists (select from identity.grant_given where person = :person)")
                .param("person", person)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static long custom(Grant grant) {
        return Optional.ofNullable(grant.custom()).map(RoleId::value).orElse(0L);
    }

    private static long brand(Grant grant) {
        return Optional.ofNullable(grant.scope().brand()).map(BrandId::value).orElse(0L);
    }

    private static long thing(Grant grant) {
        return Optional.ofNullable(grant.scope().thing()).orElse(0L);
    }
}
