package linli.catalog.csv;

import java.util.List;

/** What a column can say about a product, with the names that shops give the column; an export writes the first. */
enum Field {
    HANDLE("Handle", "URL handle", "商品标识", "网址名"),
    TITLE("Title", "Product title", "Product name", "Name", "商品名称", "商品名", "产品名称", "名称", "品名", "标题"),
    BODY("Body (HTML)", "Description", "Body", "商品描述", "商品详情", "图文详情", "描述", "详情"),
    VENDOR("Vendor", "Brand", "供应商", "品牌"),
    TAXONOMY("Product Category", "Standardized Product Type", "标准类目"),
    CATEGORY("Type", "Custom Product Type", "Product type", "Category", "商品分类", "分类", "类目"),
    TAGS("Tags", "标签", "商品标签"),
    PUBLISHED("Published", "Published on online store", "是否上架", "上架"),
    OPTION_1_NAME("Option1 Name", "规格1名称", "规格名称1", "规格名1", "规格名称", "规格名"),
    OPTION_1_VALUE("Option1 Value", "规格1值", "规格值1", "规格1", "规格值", "规格"),
    OPTION_2_NAME("Option2 Name", "规格2名称", "规格名称2", "规格名2"),
    OPTION_2_VALUE("Option2 Value", "规格2值", "规格值2", "规格2"),
    OPTION_3_NAME("Option3 Name", "规格3名称", "规格名称3", "规格名3"),
    OPTION_3_VALUE("Option3 Value", "规格3值", "规格值3", "规格3"),
    SKU("Variant SKU", "SKU", "SKU编码", "商品编码", "商家编码", "货号"),
    GRAMS(
            "Variant Grams",
            "Weight value (grams)",
            "Variant Weight Grams",
            "Weight (g)",
            "Variant Weight",
            "Weight",
            "重量（克）",
            "重量"),
    TRACKER("Variant Inventory Tracker", "Inventory tracker"),
    QUANTITY("Variant Inventory Qty", "Inventory quantity", "库存数量", "库存"),
    POLICY("Variant Inventory Policy", "Continue selling when out of stock"),
    FULFILMENT("Variant Fulfillment Service", "Fulfillment service"),
    PRICE("Variant Price", "Price", "售价", "价格", "销售价", "单价"),
    COMPARE_AT("Variant Compare At Price", "Compare-at price", "划线价", "市场价", "原价"),
    REQUIRES_SHIPPING("Variant Requires Shipping", "Requires shipping", "需要配送"),
    TAXABLE("Variant Taxable", "Charge tax", "Charge taxes", "应税"),
    BARCODE("Variant Barcode", "Barcode", "条码", "条形码", "商品条码"),
    IMAGE("Image Src", "Product image URL", "Image URL", "Image", "商品图片", "图片", "主图"),
    IMAGE_POSITION("Image Position", "图片顺序"),
    IMAGE_ALT("Image Alt Text", "图片说明"),
    GIFT_CARD("Gift Card"),
    SEO_TITLE("SEO Title", "Page title", "SEO标题"),
    SEO_DESCRIPTION("SEO Description", "Meta description", "SEO描述"),
    VARIANT_IMAGE("Variant Image", "Variant image URL", "规格图片"),
    WEIGHT_UNIT("Variant Weight Unit", "Weight unit for display", "重量单位"),
    COST("Cost per item", "Variant Cost", "成本价", "成本"),
    STATUS("Status", "商品状态", "状态"),
    TITLE_EN("Title (English)", "英文名"),
    BODY_EN("Body (English)", "英文描述"),
    KIND("Kind"),

    ID("ID"),
    PRODUCT_TYPE("Type", "类型", "產品類型", "類型"),
    SHORT_BODY("Short description", "简短描述", "简单描述", "简短说明", "簡短說明"),
    VISIBILITY("Visibility in catalog", "在列表页可见", "在目录中可见", "目录可见性", "目錄可見度"),
    SALE_PRICE("Sale price", "促销价格", "促销价", "特价", "折扣價"),
    SALE_STARTS("Date sale price starts", "促销开始日期", "促销价开始日期", "折扣價開始日期"),
    SALE_ENDS("Date sale price ends", "促销截止日期", "促销结束日期", "促销价结束日期", "折扣價結束日期"),
    IN_STOCK("In stock?", "有货？", "有现货？", "是否有货？", "尚有庫存？"),
    PARENT("Parent", "父级", "上级", "父產品", "上層");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    String column() {
        return names.getFirst();
    }

    /** The column's names, with those that only one kind of shop gives it. */
    List<String> names(Dialect dialect) {
        if (dialect == Dialect.SHOPIFY) {
            return ordinal() < ID.ordinal() ? names : List.of();
        }
        return switch (this) {
            case TITLE -> List.of("Name", "名称", "產品名稱", "名稱");
            case BODY -> List.of("Description", "描述", "说明", "說明");
            case VENDOR -> List.of("Brands", "Brand", "品牌");
            case CATEGORY -> List.of("Categories", "分类", "目录", "分類");
            case TAGS -> List.of("Tags", "标签", "標籤");
            case PUBLISHED -> List.of("Published", "已发布", "已發佈");
            case SKU -> List.of("SKU", "货号", "貨號");
            case BARCODE -> List.of("GTIN, UPC, EAN, or ISBN", "GTIN、UPC、EAN 或 ISBN", "GTIN", "EAN", "Barcode");
            case PRICE -> List.of("Regular price", "常规售价", "常规价格", "正常价格", "原價");
            case QUANTITY -> List.of("Stock", "库存", "庫存");
            case POLICY -> List.of("Backorders allowed?", "允许缺货下单？", "允许延期交货？", "允許無庫存下單？");
            case TAXABLE -> List.of("Tax status", "税状态", "税务状态", "稅金狀態");
            case COST -> List.of("Cost of goods", "Cost per item");
            case IMAGE -> List.of("Images", "图片", "图像", "圖片");
            case GRAMS ->
                List.of(
                        "Weight (g)",
                        "Weight (kg)",
                        "Weight (lbs)",
                        "Weight (oz)",
                        "重量 (g)",
                        "重量 (kg)",
                        "重量 (lbs)",
                        "重量 (oz)",
                        "重量 (克)",
                        "重量 (公斤)",
                        "重量 (千克)",
                        "重量 (磅)",
                        "重量 (盎司)");
            case ID, PRODUCT_TYPE, SHORT_BODY, VISIBILITY, SALE_PRICE, SALE_STARTS, SALE_ENDS, IN_STOCK, PARENT ->
                names;
            default -> List.of();
        };
    }

    static Field optionName(int option) {
        return values()[OPTION_1_NAME.ordinal() + 2 * (option - 1)];
    }

    static Field optionValue(int option) {
        return values()[OPTION_1_VALUE.ordinal() + 2 * (option - 1)];
    }

    /** Written by an export, in this order. */
    static List<Field> written() {
        return List.of(values()).subList(0, ID.ordinal());
    }
}
