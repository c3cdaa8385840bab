package linli.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.Unhurried;
import linli.shared.listing.Matches;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Opens runs, sees that each is worked on until it has ended, and keeps what they have to tell. */
@Service
public class Intake {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int RESUMED_AT_ONCE = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final RunRepository runs;
    private final PieceRepository pieces;
    private final LineRepository lines;
    private final Ids ids;
    private final TransactionOperations transaction;

    Intake(
            RunRepository runs,
            PieceRepository pieces,
            LineRepository lines,
            Ids ids,
            TransactionOperations transaction) {
        this.runs = runs;
        this.pieces = pieces;
        this.lines = lines;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** Opens a run that waits; its kind stores what it has to say of it in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Run open(ImportKind kind, BrandId brand, Mode mode, PersonId startedBy) {
        var run = new Run(brand, new RunId(ids.next()));
        runs.insert(run, kind, mode, startedBy);
        return run;
    }

    /** Stores the run's file until the run has ended; answers how many bytes it has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(Run run, InputStream file) throws IOException {
        return pieces.insert(run, file);
    }

    /** Adds lines to the report of a run that nobody works on yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ImportKind kind, Run run, List<Line> told) {
        lines.tell(kind, run, told);
    }

    /** Works on the run in the background. */
    public void start(ImportKind kind, Run run, Importer importer) {
        Thread.ofVirtual().name("import-" + run.id()).start(() -> Unhurried.run(() -> begin(kind, run, importer)));
    }

    /** Works on the run in this thread; if that is cut off, it is left to the job. */
    public void begin(ImportKind kind, Run run, Importer importer) {
        try {
            work(kind, run, importer);
        } catch (RuntimeException e) {
            LOG.warn("Import {} of {} was cut off", run.id(), kind.name(), e);
        }
    }

    /** Works on the run to its end, unless another runner moves it. */
    public void work(ImportKind kind, Run run, Importer importer) {
        long runner = ids.next();
        var claimed = runs.claim(run, runner);
        if (claimed.isPresent()) {
            try {
                importer.work(new Hold(runs, lines, pieces, transaction, kind, run, claimed.get(), runner));
            } catch (SupersededException e) {
                LOG.info("Import {} goes on elsewhere", run.id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The job that goes on with runs that wait or whose runner is gone. */
    public Job resume(String name, ImportKind kind, Importer importer) {
        return new Job(
                name,
                Lane.SLOW,
                PAUSE,
                Worklist.alone(
                        name,
                        RESUMED_AT_ONCE,
                        turn -> runs.abandoned(kind, turn),
                        run -> Worklist.Key.of(run.brand(), run.id().value()),
                        run -> work(kind, run, importer)));
    }

    /** The report's lines in the order in which they were told. */
    public Page<ToldLine> lines(Run run, LineFilter filter, PageRequest page) {
        return lines.list(run, filter, page);
    }

    public Matches count(Run run, LineFilter filter) {
        return lines.count(run, filter);
    }

    /** What a run has told by each code, with the first lines of each. */
    public List<Told> told(Run run, int examples) {
        return lines.told(run, examples);
    }
}
