package linli.demo;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import linli.shared.listing.Sheet;
import linli.testing.Http;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** All lists that leave as files, as who reads English gets them. */
class FilesInEnglish {
    private final ApplicationContext context;

    /** How each column of a sheet is called in English, with whether words of ours stand in it; by the names of all. */
    private final Map<List<String>, Map<String, Sheet.Words>> sheets = new HashMap<>();

    FilesInEnglish(ApplicationContext context) {
        this.context = context;
        for (var name : context.getBeanDefinitionNames()) {
            var type = context.getType(name);
            if (type != null && type.getPackageName().startsWith("linli.")) {
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType() == Sheet.class)
                        .forEach(field -> {
                            try {
                                field.setAccessible(true);
                                add((Sheet<?>) field.get(context.getBean(name)));
                            } catch (IllegalAccessException e) {
                                throw new IllegalStateException(e);
                            }
                        });
            }
        }
    }

    private <T> void add(Sheet<T> sheet) {
        var columns = sheet.columns().stream()
                .collect(toMap(
                        column -> context.getMessage(sheet.name() + ".column." + column.key(), null, Locale.ENGLISH),
                        Sheet.Column::words));
        var titles = sheet.columns().stream()
                .map(column -> context.getMessage(sheet.name() + ".column." + column.key(), null, Locale.ENGLISH))
                .toList();
        sheets.put(titles, columns);
    }

    /** The addresses of all files that the description tells of, with what stands in the path filled in. */
    static List<String> addresses(JsonNode description, Map<String, String> path) {
        var found = new ArrayList<String>();
        description.get("paths").properties().forEach(each -> {
            var names = StreamSupport.stream(
                            each.getValue().path("get").path("parameters").spliterator(), false)
                    .map(parameter -> parameter.get("name").asString())
                    .toList();
            if (names.containsAll(Set.of("format", "language"))) {
                var address = each.getKey();
                for (var part : path.entrySet()) {
                    address = address.replace("{" + part.getKey() + "}", part.getValue());
                }
                found.add(address + "?format=XLSX&language=EN");
            }
        });
        return found;
    }

    /** How many rows a file has, and whatever is Chinese in it where it should be in the reader's language. */
    record Reading(int rows, List<String> chinese) {}

    Reading read(Http.Answer answer) {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.raw().body()))) {
            var rows = workbook.getFirstSheet().read();
            var titles = texts(rows.getFirst());
            var columns = sheets.get(titles);
            if (columns == null) {
                return new Reading(rows.size() - 1, List.of("a head of no sheet: " + titles));
            }
            var chinese = rows.stream()
                    .skip(1)
                    .map(FilesInEnglish::texts)
                    .flatMap(cells -> IntStream.range(0, cells.size())
                            .filter(place -> columns.get(titles.get(place)) == Sheet.Words.OURS
                                    && cells.get(place).codePoints().anyMatch(FilesInEnglish::isChinese))
                            .mapToObj(place -> titles.get(place) + ": " + cells.get(place)))
                    .distinct()
                    .toList();
            return new Reading(rows.size() - 1, chinese);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
