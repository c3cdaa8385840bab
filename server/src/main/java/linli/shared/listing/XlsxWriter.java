package linli.shared.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. Texts stand in their cells, for a table of all of them would have to be kept to the end. */
final class XlsxWriter implements SheetWriter {
    private static final int ROWS_KEPT = 100;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final BrandZone zone;
    private int row;

    XlsxWriter(OutputStream output, BrandZone zone) {
        this.workbook = new Workbook(output, "Linli", null);
        this.sheet = workbook.newWorksheet("Linli");
        this.zone = zone;
    }

    @Override
    public void titles(List<String> titles) throws IOException {
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(row, column, SheetWriter.harmless(titles.get(column)));
            sheet.style(row, column).bold().set();
            sheet.width(column, WIDTH);
        }
        next();
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> {
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, SheetWriter.harmless(text));
                }
            }
            case Cell.Amount(var money) -> {
                sheet.value(row, column, money.decimal());
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Cell.Count(var number) -> sheet.value(row, column, number);
            case Cell.Moment(var at) -> {
                sheet.value(row, column, zone.local(at));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
        }
    }

    private void next() throws IOException {
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
