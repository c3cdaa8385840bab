package linli.catalog.csv;

import java.util.List;
import java.util.Set;

/** The columns of Shopify's product CSV, and two of our own at the end. */
final class Columns {
    static final String HANDLE = "Handle";
    static final String TITLE = "Title";
    static final String BODY = "Body (HTML)";
    static final String VENDOR = "Vendor";
    static final String TYPE = "Type";
    static final String TAGS = "Tags";
    static final String PUBLISHED = "Published";
    static final String SKU = "Variant SKU";
    static final String GRAMS = "Variant Grams";
    static final String QUANTITY = "Variant Inventory Qty";
    static final String POLICY = "Variant Inventory Policy";
    static final String PRICE = "Variant Price";
    static final String COMPARE_AT = "Variant Compare At Price";
    static final String REQUIRES_SHIPPING = "Variant Requires Shipping";
    static final String BARCODE = "Variant Barcode";
    static final String IMAGE = "Image Src";
    static final String IMAGE_POSITION = "Image Position";
    static final String IMAGE_ALT = "Image Alt Text";
    static final String GIFT_CARD = "Gift Card";
    static final String VARIANT_IMAGE = "Variant Image";
    static final String STATUS = "Status";
    static final String TITLE_EN = "Title (English)";
    static final String KIND = "Kind";

    static final int OPTIONS = 3;

    static String optionName(int option) {
        return "Option" + option + " Name";
    }

    static String optionValue(int option) {
        return "Option" + option + " Value";
    }

    static final List<String> REQUIRED = List.of(HANDLE, TITLE, PRICE);

    /** Written by an export, in this order. */
    static final List<String> WRITTEN = List.of(
            HANDLE,
            TITLE,
            BODY,
            VENDOR,
            TYPE,
            TAGS,
            PUBLISHED,
            "Option1 Name",
            "Option1 Value",
            "Option2 Name",
            "Option2 Value",
            "Option3 Name",
            "Option3 Value",
            SKU,
            GRAMS,
            "Variant Inventory Tracker",
            QUANTITY,
            POLICY,
            "Variant Fulfillment Service",
            PRICE,
            COMPARE_AT,
            REQUIRES_SHIPPING,
            "Variant Taxable",
            BARCODE,
            IMAGE,
            IMAGE_POSITION,
            IMAGE_ALT,
            GIFT_CARD,
            "SEO Title",
            "SEO Description",
            VARIANT_IMAGE,
            "Variant Weight Unit",
            "Variant Tax Code",
            "Cost per item",
            STATUS,
            TITLE_EN,
            KIND);

    private static final Set<String> KNOWN_UNUSED = Set.of(
            "Product Category",
            "Standardized Product Type",
            "Custom Product Type",
            "Collection",
            "Price / International",
            "Compare At Price / International");

    private Columns() {}

    /** Whether Shopify writes such a column, so that leaving it out needs no word. */
    static boolean isKnown(String column) {
        return WRITTEN.contains(column)
                || KNOWN_UNUSED.contains(column)
                || column.startsWith("Google Shopping / ")
                || column.startsWith("Option") && column.endsWith(" Linked To")
                || column.startsWith("Included / ")
                || column.startsWith("Price / ")
                || column.startsWith("Compare At Price / ");
    }
}
