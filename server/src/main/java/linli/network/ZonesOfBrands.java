package linli.network;

import java.time.Instant;
import java.time.ZoneId;
import linli.shared.BrandId;
import linli.shared.listing.BrandZone;
import linli.shared.listing.BrandZones;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By the primary key: as many as the brand ever had, which is as the database's {@code network.day_of} sees it. */
@Repository
class ZonesOfBrands implements BrandZones {
    private final Database db;

    ZonesOfBrands(Database db) {
        this.db = db;
    }

    @Override
    public BrandZone of(BrandId brand) {
        var zones = db.sql("""
                select case when isfinite(since) then since end as since, zone
                  from network.brand_zone where brand = :brand order by since
                """)
                .param("brand", brand)
                .query((row, _) -> {
                    var since = Columns.findInstant(row, "since");
                    return new BrandZone.Since(since == null ? Instant.MIN : since, ZoneId.of(row.getString("zone")));
                })
                .list();
        return zones.isEmpty() ? BrandZone.UTC : new BrandZone(zones);
    }
}
