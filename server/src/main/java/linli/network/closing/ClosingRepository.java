package linli.network.closing;

import java.time.Instant;
import linli.network.StoreClosing;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** By the primary key. */
@Repository
class ClosingRepository {
    private final Database db;

    ClosingRepository(Database db) {
        this.db = db;
    }

    /** Lets no other store of the brand close until the transaction ends: what goes on at another counts on that one. */
    void closeAlone(BrandId brand) {
        db.sql("select pg_advisory_xact_lock(hashtext('network.closing'), hashint8(:brand))")
                .param("brand", brand)
                .query(_ -> {});
    }

    /** Waits for the orders that are being placed there, and keeps others from it until the transaction ends. */
    void closeOff(StoreId store) {
        db.sql("select network.close_off(:store)").param("store", store).query(_ -> {});
    }

    void close(BrandId brand, StoreId store, StoreClosing.Kind kind, @Nullable Instant until, Bilingual reason) {
        db.sql("""
                update network.store
                   set closing = :kind, closed_at = shared.now(), closed_until = :until, closed_reason = :reason,
                       closed_reason_en = :reasonEn
                 where brand = :brand and id = :store
                """)
                .param("brand", brand)
                .param("store", store)
                .param("kind", kind)
                .param("until", until)
                .param("reason", reason.zh())
                .param("reasonEn", reason.en())
                .update();
    }

    void reopen(BrandId brand, StoreId store) {
        db.sql("""
                update network.store
                   set closing = null, closed_at = null, closed_until = null, closed_reason = null, closed_reason_en = null
                 where brand = :brand and id = :store
                """).param("brand", brand).param("store", store).update();
    }
}
