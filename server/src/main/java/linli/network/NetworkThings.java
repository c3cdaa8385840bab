package linli.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/** The brand itself, its stores, its personas and its touchpoints, each by its primary key. */
@Repository
class NetworkThings implements ThingSource {
    private final Database db;

    NetworkThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(
                Thing.BRAND,
                Set.of(Use.SHARE, Use.ENTRANCE),
                StoreId.KIND,
                Set.of(),
                PersonaId.KIND,
                Set.of(),
                TouchpointId.KIND,
                Set.of());
    }

    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        if (kind.equals(Thing.BRAND)) {
            return ids.contains(brand.value()) ? brand(brand) : List.of();
        }
        if (kind.equals(StoreId.KIND)) {
            return stores(brand, ids);
        }
        return kind.equals(PersonaId.KIND) ? personas(brand, ids) : touchpoints(brand, ids);
    }

    private List<ThingCard> brand(BrandId brand) {
        return db.sql("select name, name_en from network.brand where id = :brand")
                .param("brand", brand)
                .query((row, _) -> ThingCard.of(Thing.of(brand), Columns.bilingual(row, "name"), "")
                        .build())
                .list();
    }

    private List<ThingCard> stores(BrandId brand, Collection<Long> ids) {
        return db.sql("select id, name, name_en from network.store where brand = :brand and id = any (:ids)")
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> ThingCard.of(
                                new StoreId(row.getLong("id")).thing(), Columns.bilingual(row, "name"), "")
                        .build())
                .list();
    }

    private List<ThingCard> personas(BrandId brand, Collection<Long> ids) {
        return db.sql(
                        "select id, name, name_en, signature, signature_en, avatar, kind from network.persona where brand = :brand and id = any (:ids)")
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> ThingCard.of(
                                new PersonaId(row.getLong("id")).thing(), Columns.bilingual(row, "name"), "")
                        .line(Columns.bilingual(row, "signature"))
                        .picture(Columns.findLong(row, "avatar"))
                        .form(row.getString("kind"))
                        .build())
                .list();
    }

    private List<ThingCard> touchpoints(BrandId brand, Collection<Long> ids) {
        return db.sql("select id, name, name_en, kind from network.touchpoint where brand = :brand and id = any (:ids)")
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> ThingCard.of(
                                new TouchpointId(row.getLong("id")).thing(), Columns.bilingual(row, "name"), "")
                        .form(row.getString("kind"))
                        .audience(new Audience.Staff(NetworkPermission.WRITE_PERSONAS))
                        .build())
                .list();
    }
}
