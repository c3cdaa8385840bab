package linli.community.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import linli.community.Style;
import linli.community.roster.RosterLine.Reason;
import linli.identity.Destination;
import linli.shared.DomainException;
import linli.shared.text.Name;
import linli.shared.text.Separator;
import linli.shared.text.Text;
import linli.shared.text.TextFile;
import linli.shared.text.WrittenTime;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster's CSV line by line, with the column names that people give them in Chinese or English, in whatever
 * charset they come.
 */
final class RosterCsv {
    private static final int LONGEST = 60;
    private static final int SHOWN = 40;
    private static final String NO_GROUP = "?";

    /** What stands in a text for bytes that are none. */
    static final String LOST = "\uFFFD";

    private enum Column {
        GROUP("group", "groupname", "群", "群名", "群名称", "群聊", "所在群"),
        NICKNAME("nickname", "name", "displayname", "昵称", "群昵称", "微信昵称", "姓名", "成员"),
        WECHAT("wechat", "wechatid", "weixin", "微信", "微信号", "微信id"),
        PHONE("phone", "mobile", "tel", "telephone", "手机", "手机号", "手机号码", "电话", "联系电话"),
        JOINED("joinedat", "joined", "jointime", "入群时间", "入群日期", "加入时间"),
        ROLE("role", "角色", "身份", "群身份");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("thinker", Style.THINKER),
            Map.entry("思考者", Style.THINKER),
            Map.entry("organiser", Style.ORGANISER),
            Map.entry("organizer", Style.ORGANISER),
            Map.entry("组织者", Style.ORGANISER),
            Map.entry("manager", Style.ORGANISER),
            Map.entry("管理员", Style.ORGANISER),
            Map.entry("owner", Style.ORGANISER),
            Map.entry("群主", Style.ORGANISER),
            Map.entry("asker", Style.ASKER),
            Map.entry("提问者", Style.ASKER),
            Map.entry("challenger", Style.CHALLENGER),
            Map.entry("挑战者", Style.CHALLENGER));

    private final String file;
    private final Instant now;
    private final ZoneId zone;
    private final Consumer<RosterRow> rows;
    private final Consumer<RosterLine> lines;
    private final Set<String> groupsTold = new HashSet<>();
    private boolean lossTold;
    private int number;

    /**
     * @param firstNumber less by one than what the first row is numbered
     * @param zone of the times that name no offset
     */
    RosterCsv(
            String file,
            int firstNumber,
            Instant now,
            ZoneId zone,
            Consumer<RosterRow> rows,
            Consumer<RosterLine> lines) {
        this.file = file;
        this.number = firstNumber;
        this.now = now;
        this.zone = zone;
        this.rows = rows;
        this.lines = lines;
    }

    /** Answers the last number given. A manager's role is not taken from a file: it comes as organiser. */
    int read(TextFile.Source source) throws IOException {
        var text = TextFile.of(source);
        char separator = Separator.<RuntimeException>find(candidate -> known(text, candidate));
        if (text.lossy()) {
            tellLost(0, text);
        }
        try (var parser = parse(text, separator)) {
            try {
                var records = parser.iterator();
                var columns = records.hasNext() ? columns(records.next()) : Map.<Column, Integer>of();
                if (!columns.containsKey(Column.PHONE)
                        && !columns.containsKey(Column.WECHAT)
                        && !columns.containsKey(Column.NICKNAME)) {
                    tell(1, Reason.NO_COLUMNS, "");
                    return number;
                }
                long line = parser.getCurrentLineNumber() + 1;
                while (records.hasNext()) {
                    var record = records.next();
                    if (isDamaged(record)) {
                        tellLost(line, text);
                    }
                    take(line, record, columns);
                    line = parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                tell(parser.getCurrentLineNumber(), Reason.BROKEN, "");
            }
            return number;
        }
    }

    private static CSVParser parse(TextFile text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(text.open());
    }

    /** How many columns the header has between such separators; none if it cannot be read so. */
    private static int known(TextFile text, char separator) throws IOException {
        try (var parser = parse(text, separator)) {
            var records = parser.iterator();
            return records.hasNext() ? columns(records.next()).size() : 0;
        } catch (UncheckedIOException | IllegalStateException e) {
            return 0;
        }
    }

    private static Map<Column, Integer> columns(CSVRecord header) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            var name = Text.line(Text.readable(header.get(i)))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s_\\-（）()]", "");
            for (var column : Column.values()) {
                if (column.names.contains(name)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private void take(long line, CSVRecord record, Map<Column, Integer> columns) {
        var nickname = name(record, columns, Column.NICKNAME);
        var wechat = cell(record, columns, Column.WECHAT).toLowerCase(Locale.ROOT);
        var phoneText = cell(record, columns, Column.PHONE);
        var joinedText = cell(record, columns, Column.JOINED);
        var group = name(record, columns, Column.GROUP);
        if (group.isEmpty()) {
            group = groupOfFile();
        }
        if (nickname.isEmpty() && wechat.isEmpty() && phoneText.isEmpty()) {
            tell(line, Reason.NOBODY, "");
            return;
        }
        for (var text : List.of(nickname, wechat, group)) {
            if (!Text.fits(text, LONGEST)) {
                tell(line, Reason.TOO_LONG, shown(text));
                return;
            }
        }
        var phone = phoneText.isEmpty() ? null : phone(phoneText);
        if (phone == null && !phoneText.isEmpty()) {
            tell(line, Reason.BAD_PHONE, shown(phoneText));
            return;
        }
        var joined =
                joinedText.isEmpty() ? null : WrittenTime.read(joinedText, zone).orElse(null);
        if (joined == null && !joinedText.isEmpty() || joined != null && joined.isAfter(now)) {
            tell(line, Reason.BAD_TIME, shown(joinedText));
            return;
        }
        if (!nickname.isEmpty() && !RosterName.isAllowed(nickname)) {
            tell(line, Reason.NAME_NOT_ALLOWED, shown(nickname));
            if (phone != null || !wechat.isEmpty()) {
                nickname = "";
            }
        }
        group = group(line, group);
        rows.accept(new RosterRow(
                ++number,
                file,
                line,
                group,
                nickname,
                wechat.isEmpty() ? null : wechat,
                phone,
                joined,
                STYLES.get(cell(record, columns, Column.ROLE).toLowerCase(Locale.ROOT))));
    }

    /** The group's name, else the file's; a name that is not allowed is told once. */
    private String group(long line, String written) {
        for (var name : List.of(written, groupOfFile())) {
            if (Name.Validator.allows(name, LONGEST)) {
                return name;
            }
            if (!name.isEmpty() && groupsTold.add(name)) {
                tell(line, Reason.GROUP_NAME_NOT_ALLOWED, shown(name));
            }
        }
        return NO_GROUP;
    }

    private String groupOfFile() {
        return file.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }

    /** Tells once that characters are lost. */
    private void tellLost(long line, TextFile text) {
        if (!lossTold) {
            lossTold = true;
            tell(line, Reason.CHARACTERS_LOST, text.charset().name());
        }
    }

    private static boolean isDamaged(CSVRecord record) {
        return record.stream().anyMatch(cell -> cell.contains(LOST));
    }

    private void tell(long line, Reason reason, String value) {
        lines.accept(new RosterLine(file, line, reason, value));
    }

    private static String shown(String text) {
        return Text.cut(text, SHOWN);
    }

    /** A cell without the marks of lost characters; a number or an id keeps them, or it would be another's. */
    private static String name(CSVRecord record, Map<Column, Integer> columns, Column column) {
        return Text.line(cell(record, columns, column).replace(LOST, ""));
    }

    private static String cell(CSVRecord record, Map<Column, Integer> columns, Column column) {
        var index = columns.get(column);
        if (index == null || index >= record.size()) {
            return "";
        }
        var text = Text.line(Text.readable(record.get(index)));
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static @Nullable String phone(String text) {
        try {
            return Destination.phone(text);
        } catch (DomainException e) {
            return null;
        }
    }
}
