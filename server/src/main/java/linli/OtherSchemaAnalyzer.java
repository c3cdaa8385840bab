package linli;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the tables were made by a version of Linli that this one does not follow. */
class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The data was made by another version of Linli, which this one cannot continue. "
                        + "这些数据由另一个版本的邻里生成,当前版本无法接着使用。",
                "Go back to that version, or start on another data directory (--data DIR). Nothing was changed. "
                        + "请改用原来的版本,或换一个数据目录(--data DIR)启动。数据未被改动。",
                cause);
    }
}
