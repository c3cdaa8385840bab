package linli.identity.account;

import java.util.Optional;
import linli.identity.account.AccountController.Consents;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the person, in primary keys and indexes on it. */
@Repository
class AccountRepository {
    private final JdbcClient db;

    AccountRepository(JdbcClient db) {
        this.db = db;
    }

    Consents lockConsents(PersonId person) {
        return db.sql("""
                select consents_recommendation, consents_marketing, consents_cross_community
                  from identity.person where id = :person for update
                """)
                .param("person", person.value())
                .query((row, _) -> new Consents(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }

    Optional<String> lockPhone(PersonId person) {
        return db.sql("select phone from identity.person where id = :person and phone is not null for update")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    void update(PersonId person, String name, @Nullable Long avatar, Consents consents) {
        db.sql("""
                update identity.person
                   set name = :name, avatar = :avatar, consents_recommendation = :recommendation,
                       consents_marketing = :marketing, consents_cross_community = :crossCommunity
                 where id = :person and erased_at is null
                """)
                .param("name", name)
                .param("avatar", avatar)
                .param("recommendation", consents.recommendation())
                .param("marketing", consents.marketing())
                .param("crossCommunity", consents.crossCommunity())
                .param("person", person.value())
                .update();
    }

    void erase(PersonId person, String name) {
        db.sql("""
                delete from identity.one_time_code where destination in (
                  select unnest(array[phone, email]) from identity.person where id = :person)
                """).param("person", person.value()).update();
        for (var table : new String[] {
            "password", "totp", "recovery_code", "demo_sign_in", "passkey", "passkey_user", "passkey_challenge"
        }) {
            db.sql("delete from identity.%s where person = :person".formatted(table))
                    .param("person", person.value())
                    .update();
        }
        db.sql("""
                update identity.person
                   set name = :name, avatar = null, phone = null, email = null, consents_recommendation = false,
                       consents_marketing = false, consents_cross_community = false, erased_at = shared.now()
                 where id = :person
                """).param("name", name).param("person", person.value()).update();
    }
}
