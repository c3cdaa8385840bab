package linli.intake;

import java.io.IOException;
import java.io.InputStream;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;

/** The files of runs in pieces, so that none is held in memory. */
@Repository
class PieceRepository {
    private static final int PIECE = 1 << 20;

    private final Database db;

    PieceRepository(Database db) {
        this.db = db;
    }

    /** Answers how many bytes the file has. */
    long insert(Run run, InputStream file) throws IOException {
        long total = 0;
        int number = 0;
        for (var bytes = file.readNBytes(PIECE); bytes.length > 0; bytes = file.readNBytes(PIECE)) {
            of(run, "insert into intake.piece (brand, run, number, bytes) values (:brand, :run, :number, :bytes)")
                    .param("number", number++)
                    .param("bytes", bytes)
                    .update();
            total += bytes.length;
        }
        return total;
    }

    /** By primary key; empty behind the last. */
    byte[] read(Run run, int number) {
        return of(run, "select bytes from intake.piece where brand = :brand and run = :run and number = :number")
                .param("number", number)
                .query((row, _) -> row.getBytes("bytes"))
                .optional()
                .orElse(new byte[0]);
    }

    void delete(Run run) {
        of(run, "delete from intake.piece where brand = :brand and run = :run").update();
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("run", run.id());
    }
}
