package linli.catalog.csv;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column says what.
 *
 * @param names as they stand in the file, one for each column
 * @param attributes WooCommerce's, by their number
 * @param twice columns that say what an earlier one says; the earlier counts
 */
record Header(
        Dialect dialect,
        List<String> names,
        Map<Field, Integer> columns,
        Map<Integer, Attribute> attributes,
        List<String> twice) {

    /** A column's place; -1 where there is none. */
    record Attribute(int name, int values) {}

    private static final int ROWS_ABOVE = 10;

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("(?:attribute|属性|屬性)([0-9]{1,3})(?:name|名称|名稱)");
    private static final Pattern ATTRIBUTE_VALUES = Pattern.compile("(?:attribute|属性|屬性)([0-9]{1,3})(?:values?|值|的值)");

    /** Columns of the shops that tell nothing that could be kept, or whose usual values do. */
    private static final Pattern QUIET = Pattern.compile(
            "googleshopping.*|option[0-9]linkedto|(?:included|price|compareatprice).+|.*productmetafields.*|(?:variant)?metafield.*|"
                    + "unitprice.*|varianttaxcode|taxcode|collection|"
                    + "(?:attribute|属性|屬性)[0-9]{1,3}.*|meta.+|元数据.*|taxclass|税类|lowstockamount|库存不足|低库存量|"
                    + "soldindividually|单独出售|isfeatured|是推荐产品|(?:length|width|height|长度|宽度|高度).*|"
                    + "allowcustomerreviews|允许客户评价|purchasenote|购物备注|shippingclass|运费类|配送类|"
                    + "download.*|下载.*|groupedproducts|分组产品|upsells|crosssells|交叉销售|向上销售|externalurl|外部链接|"
                    + "buttontext|按钮文本|position|位置|swatchesattributes");

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?:attribute|属性|屬性)[0-9]{1,3}(?:visible|global|default|可见|的全局|全局|默认|默認).*|"
                    + "allowcustomerreviews|允许客户评价|position|位置");

    /** The first row of the next few whose columns are a product's; the one that says most if none says enough. */
    static Optional<Located> find(Table table) throws IOException, Table.UnreadableException {
        @Nullable Located best = null;
        for (int i = 0; i < ROWS_ABOVE; i++) {
            var row = table.next();
            if (row == null) {
                break;
            }
            var header = of(row.cells().stream().map(Cells::clean).toList());
            if (best == null || header.columns.size() > best.header.columns.size()) {
                best = new Located(row.line(), header);
            }
            if (header.missing().isEmpty()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A header and the line where it stands. */
    record Located(long line, Header header) {
        int known() {
            return header.columns.size() + header.attributes.size();
        }
    }

    static Header of(List<String> names) {
        var woo = read(Dialect.WOOCOMMERCE, names);
        var shopify = read(Dialect.SHOPIFY, names);
        boolean isWoo = woo.columns.containsKey(Field.PRICE) && woo.columns.size() > shopify.columns.size();
        return isWoo ? woo : shopify;
    }

    private static Header read(Dialect dialect, List<String> names) {
        var fields = new HashMap<String, Field>();
        for (var field : Field.values()) {
            field.names(dialect).forEach(name -> fields.putIfAbsent(plain(name), field));
        }
        var columns = new EnumMap<Field, Integer>(Field.class);
        var attributeNames = new HashMap<Integer, Integer>();
        var attributeValues = new HashMap<Integer, Integer>();
        var twice = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = plain(names.get(i));
            var field = fields.get(name);
            if (field != null) {
                if (columns.putIfAbsent(field, i) != null) {
                    twice.add(names.get(i));
                }
            } else if (dialect == Dialect.WOOCOMMERCE) {
                note(ATTRIBUTE_NAME, name, i, attributeNames);
                note(ATTRIBUTE_VALUES, name, i, attributeValues);
            }
        }
        var attributes = new TreeMap<Integer, Attribute>();
        attributeNames.forEach(
                (number, at) -> attributes.put(number, new Attribute(at, attributeValues.getOrDefault(number, -1))));
        return new Header(dialect, List.copyOf(names), columns, attributes, twice);
    }

    private static void note(Pattern pattern, String name, int column, Map<Integer, Integer> columns) {
        var matcher = pattern.matcher(name);
        if (matcher.matches()) {
            columns.putIfAbsent(Integer.parseInt(matcher.group(1)), column);
        }
    }

    /** A column's name without what people change about it: case, spaces, width, punctuation. */
    private static String plain(String name) {
        var plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** A column's name as the file writes it. */
    String name(Field field) {
        var at = columns.get(field);
        return at == null ? field.column() : names.get(at).strip();
    }

    /** The columns without which a file is none of products. */
    List<Field> missing() {
        return List.of(Field.TITLE, Field.PRICE).stream()
                .filter(field -> !has(field))
                .toList();
    }

    /** The places of the columns that are read. */
    List<Integer> kept() {
        Set<Integer> kept = new LinkedHashSet<>(columns.values());
        attributes.values().forEach(attribute -> {
            kept.add(attribute.name());
            if (attribute.values() >= 0) {
                kept.add(attribute.values());
            }
        });
        return kept.stream().sorted().toList();
    }

    /** The columns that are not read: those that say something, and those that nobody knows. */
    List<String> ignored(Set<Integer> filled) {
        var kept = new HashSet<>(kept());
        var ignored = new LinkedHashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var plain = plain(names.get(i));
            boolean says = filled.contains(i) && !SAYS_NOTHING.matcher(plain).matches();
            if (!kept.contains(i)
                    && !plain.isEmpty()
                    && !twice.contains(names.get(i))
                    && (says || !QUIET.matcher(plain).matches())) {
                ignored.add(names.get(i).strip());
            }
        }
        return List.copyOf(ignored);
    }
}
