package linli.identity.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.identity.TextVersion;
import linli.identity.agreement.LegalTextController.LegalText;
import linli.identity.agreement.LegalTextController.PublishTextRequest;
import linli.identity.agreement.LegalTextController.VersionCard;
import linli.identity.agreement.LegalTextController.Weight;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By the primary keys. */
@Repository
class LegalTextRepository {
    private static final String CARD = "kind, version, weight, changes, changes_en, published_at";

    private final Database db;

    LegalTextRepository(Database db) {
        this.db = db;
    }

    /** The last hundred. */
    List<VersionCard> list(TextVersion.Kind kind) {
        return db.sql("select %s from identity.legal_text where kind = :kind order by version desc limit 100"
                        .formatted(CARD))
                .param("kind", kind)
                .query((row, _) -> card(row))
                .list();
    }

    Optional<LegalText> find(TextVersion.Kind kind, int version) {
        return db.sql("select %s, body, body_en from identity.legal_text where kind = :kind and version = :version"
                        .formatted(CARD))
                .param("kind", kind)
                .param("version", version)
                .query((row, _) -> LegalText.of(card(row), Columns.bilingual(row, "body")))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException unless it follows the last one */
    VersionCard insert(TextVersion text, PersonId by, PublishTextRequest wish) {
        return db.sql("""
                insert into identity.legal_text (kind, version, weight, body, body_en, changes, changes_en, published_by)
                values (:kind, :version, :weight, :body, :bodyEn, :changes, :changesEn, :by)
                returning %s
                """.formatted(CARD))
                .param("kind", text.kind())
                .param("version", text.version())
                .param("weight", wish.weight())
                .param("body", wish.body())
                .param("bodyEn", wish.bodyEn())
                .param("changes", wish.changes())
                .param("changesEn", wish.changesEn())
                .param("by", by)
                .query((row, _) -> card(row))
                .single();
    }

    private static VersionCard card(ResultSet row) throws SQLException {
        return new VersionCard(
                TextVersion.of(row),
                Weight.valueOf(row.getString("weight")),
                Columns.bilingual(row, "changes"),
                Columns.instant(row, "published_at"));
    }
}
