package linli.intake;

import java.io.IOException;

/** What a kind of import does with a run until it has ended. What fails is taken up again from where the run was. */
@FunctionalInterface
public interface Importer {
    void work(Hold hold) throws IOException;
}
