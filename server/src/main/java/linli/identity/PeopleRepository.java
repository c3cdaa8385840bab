package linli.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import linli.shared.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleRepository {
    private final JdbcClient db;

    PeopleRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(List<PersonId> persons, List<String> names) {
        db.sql("insert into identity.person (id, name) select * from unnest(:ids::bigint[], :names::text[])")
                .param("ids", persons.stream().mapToLong(PersonId::value).toArray())
                .param("names", names.toArray(String[]::new))
                .update();
    }

    void grant(PersonId person, Grant grant) {
        db.sql("""
                insert into identity.grant_given (person, role, brand, scope) values (:person, :role, :brand, :scope)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("role", grant.role().name())
                .param("brand", brand(grant))
                .param("scope", scope(grant))
                .update();
    }

    void revoke(PersonId person, Grant grant) {
        db.sql("""
                delete from identity.grant_given
                 where person = :person and role = :role and brand = :brand and scope = :scope
                """)
                .param("person", person.value())
                .param("role", grant.role().name())
                .param("brand", brand(grant))
                .param("scope", scope(grant))
                .update();
    }

    Map<PersonId, Profile> profiles(Collection<PersonId> persons) {
        return db
                .sql("select id, name, avatar from identity.person where id = any (:ids)")
                .param("ids", persons.stream().mapToLong(PersonId::value).toArray())
                .query((row, _) -> new Profile(
                        new PersonId(row.getLong("id")), row.getString("name"), Columns.findLong(row, "avatar")))
                .stream()
                .collect(Collectors.toMap(Profile::person, Function.identity()));
    }

    private static long brand(Grant grant) {
        return Optional.ofNullable(grant.brand()).map(BrandId::value).orElse(0L);
    }

    private static long scope(Grant grant) {
        return Optional.ofNullable(grant.scope()).orElse(0L);
    }
}
