package linli.postgres;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another running instance owns the data directory. */
public final class DirectoryInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path directory, OptionalLong pid) {
        super("The data directory %s is in use by %s."
                .formatted(directory, pid.isPresent() ? "process " + pid.getAsLong() : "another process"));
    }
}
