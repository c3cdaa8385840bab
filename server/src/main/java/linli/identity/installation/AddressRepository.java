package linli.identity.installation;

import java.util.Optional;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import linli.shared.web.WebOrigin;
import org.springframework.stereotype.Repository;

/** By the one row that there is. */
@Repository
class AddressRepository {
    private final Database db;

    AddressRepository(Database db) {
        this.db = db;
    }

    Optional<WebOrigin> find() {
        return db.sql("select address from identity.public_address")
                .query((row, _) -> row.getString("address"))
                .optional()
                .flatMap(WebOrigin::parse);
    }

    void set(WebOrigin address, PersonId by) {
        db.sql("""
                insert into identity.public_address (address, set_by) values (:address, :by)
                    on conflict (singleton) do update
                   set address = excluded.address, set_by = excluded.set_by, set_at = shared.now()
                """).param("address", address.toString()).param("by", by).update();
    }

    void forget() {
        db.sql("delete from identity.public_address").update();
    }
}
