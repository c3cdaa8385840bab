package linli.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the projections up with the stream. */
@Service
public class Projections {
    private static final int SLICE = 5_000;
    private static final int SLICES_AT_ONCE = 40;

    private final Map<String, Projection> projections;
    private final ProjectionRepository positions;
    private final TransactionTemplate transaction;

    Projections(List<Projection> projections, ProjectionRepository positions, TransactionTemplate transaction) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.positions = positions;
        this.transaction = transaction;
        positions.insert(this.projections.keySet());
    }

    /** Adds what is committed and not added yet, at most 200,000 events of each; what comes meanwhile waits for the next time. */
    public void catchUp() {
        projections.values().forEach(projection -> {
            for (int slices = 0; slices < SLICES_AT_ONCE && addSlice(projection); slices++) {}
        });
    }

    /** Empties a projection and computes it again from the whole stream; meanwhile its numbers grow back. */
    public void rebuild(String name) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection " + name);
        }
        transaction.executeWithoutResult(_ -> {
            positions.reset(name);
            projection.clear();
        });
        while (addSlice(projection)) {}
    }

    /** Returns whether the slice was full, so that there may be more. */
    private boolean addSlice(Projection projection) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var isFull = positions.begin(projection.name(), SLICE);
            if (isFull.isPresent()) {
                projection.add();
                positions.finish(projection.name());
            }
            return isFull.orElse(false);
        }));
    }
}
