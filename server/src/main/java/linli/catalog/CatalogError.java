package linli.catalog;

import linli.shared.ErrorCode;

public enum CatalogError implements ErrorCode {
    PRODUCT_NOT_FOUND(Category.NOT_FOUND),
    VARIANT_NOT_FOUND(Category.NOT_FOUND),
    PRODUCT_CHANGED(Category.CONFLICT),
    HANDLE_INVALID(Category.INVALID),
    HANDLE_TAKEN(Category.CONFLICT),
    SKU_TAKEN(Category.CONFLICT),
    OPTIONS_MISMATCH(Category.INVALID),
    OPTION_TWICE(Category.INVALID),
    VARIANTS_DIFFER(Category.CONFLICT),
    LAST_VARIANT(Category.CONFLICT),
    CURRENCY_MIXED(Category.INVALID),
    COMPARE_AT_TOO_LOW(Category.INVALID),
    PICTURE_NOT_STORED(Category.INVALID),
    NOTHING_TO_DELIVER(Category.CONFLICT),
    LINK_INVALID(Category.INVALID),
    FILE_EMPTY(Category.INVALID),
    FILES_TOO_MANY(Category.CONFLICT),
    FILE_NOT_FOUND(Category.NOT_FOUND),
    STOCK_CHANGED(Category.CONFLICT),
    STOCK_TOO_LITTLE(Category.CONFLICT),
    STOCK_TOO_MUCH(Category.CONFLICT),
    STOCK_CHANGE_NOTHING(Category.INVALID),
    STOCK_REASON_UNFIT(Category.INVALID),
    STOCK_STORE_TWICE(Category.INVALID),
    WORD_TWICE(Category.INVALID),
    WORDS_TOO_MANY(Category.CONFLICT),
    IMPORT_NOT_FOUND(Category.NOT_FOUND),
    IMPORT_MODE_UNKNOWN(Category.INVALID);

    private final Category category;

    CatalogError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
