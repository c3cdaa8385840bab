package linli.identity.listing;

import java.util.List;

/**
 * What a person keeps of a list.
 *
 * @param columns the keys of its columns in their order; empty for the usual one
 * @param hidden the keys of those that they do not want to see
 */
record KeptList(List<String> columns, List<String> hidden, List<ListView> views) {
    static final KeptList USUAL = new KeptList(List.of(), List.of(), List.of());

    /** @param address the query of the list's address */
    record ListView(ListViewId id, String name, String address) {}
}
