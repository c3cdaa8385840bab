package linli.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementCsvTests {

    @Test
    void takesTheFormulaOutOfAText() {
        for (var text : new String[] {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"}) {
            assertThat(StatementCsv.harmless(text)).isEqualTo("'" + text);
        }
        assertThat(StatementCsv.harmless("a=1")).isEqualTo("a=1");
        assertThat(StatementCsv.harmless("")).isEmpty();
    }
}
