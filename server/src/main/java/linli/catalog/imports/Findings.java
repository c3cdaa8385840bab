package linli.catalog.imports;

import java.util.List;
import linli.catalog.csv.Finding;
import linli.intake.Line;

/** Findings as lines of a report, and back. */
final class Findings {
    private Findings() {}

    static List<Line> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Line(
                        "", finding.line(), finding.handle(), finding.code().name(), finding.arguments()))
                .toList();
    }

    static Finding of(Line line) {
        return new Finding(line.line(), line.subject(), Finding.Code.valueOf(line.code()), line.arguments());
    }
}
