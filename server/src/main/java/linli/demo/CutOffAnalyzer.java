package linli.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack. */
class CutOffAnalyzer extends AbstractFailureAnalyzer<CutOffException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, CutOffException cause) {
        return new FailureAnalysis(
                "The demonstration was cut off while it was played. 演示数据上次没有生成完。",
                "Delete the data directory and start again. 请删除数据目录后重新启动。",
                cause);
    }
}
