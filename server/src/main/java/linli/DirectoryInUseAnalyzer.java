package linli;

import linli.postgres.DirectoryInUseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which process has the data directory. */
class DirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DirectoryInUseException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DirectoryInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage() + " 该数据目录正被另一个进程使用。",
                "Stop it with ./linli stop, or choose another directory with --data DIR. "
                        + "请用 ./linli stop 停止它,或用 --data DIR 换一个目录。",
                cause);
    }
}
