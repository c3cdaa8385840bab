package linli.community.moderation;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class ModerationRepository {
    private final Database db;

    ModerationRepository(Database db) {
        this.db = db;
    }

    List<String> list(BrandId brand) {
        return db.sql("select word from community.sensitive_word where brand = :brand order by word limit :limit")
                .param("brand", brand)
                .param("limit", WordList.MAX_WORDS)
                .query((row, _) -> row.getString("word"))
                .list();
    }

    void replace(BrandId brand, List<String> words) {
        db.sql("delete from community.sensitive_word where brand = :brand and word <> all (:words)")
                .param("brand", brand)
                .texts("words", words)
                .update();
        db.sql("""
                insert into community.sensitive_word (brand, word) select :brand, unnest(:words::text[])
                on conflict do nothing
                """).param("brand", brand).texts("words", words).update();
    }
}
