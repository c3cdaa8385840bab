package linli.ledger.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import linli.ledger.AccountKind;
import linli.ledger.OwnerId;
import linli.shared.BrandId;
import linli.shared.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a statement as RFC 4180, a row at a time; with a byte-order mark, for spreadsheets guess the encoding else. */
@Component
class StatementCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MINOR_DIGITS = 2;

    private final StatementQueries statements;
    private final MessageSource messages;

    StatementCsv(StatementQueries statements, MessageSource messages) {
        this.statements = statements;
        this.messages = messages;
    }

    void write(BrandId brand, OwnerId owner, Locale locale, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(Stream.of("at", "account", "amount", "balance", "currency", "reason", "subject")
                .map(column -> text("ledger.column." + column, column, locale))
                .toList());
        statements.forEachPosting(brand, owner, posting -> {
            try {
                printer.printRecord(
                        posting.at(),
                        text(
                                "ledger.account." + posting.account(),
                                posting.account().name(),
                                locale),
                        decimal(posting.amount()),
                        decimal(posting.balance()),
                        posting.amount().currency(),
                        reason(posting, locale),
                        posting.subject());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private String reason(PostingView posting, Locale locale) {
        var reason = text("ledger.reason." + posting.reason(), posting.reason(), locale);
        return posting.account() == AccountKind.WITHDRAWAL
                ? text("ledger.withdrawing." + posting.reason(), reason, locale)
                : reason;
    }

    private String text(String key, String otherwise, Locale locale) {
        return harmless(String.valueOf(messages.getMessage(key, null, otherwise, locale)));
    }

    /** Keeps a spreadsheet from taking a text for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), MINOR_DIGITS);
    }
}
