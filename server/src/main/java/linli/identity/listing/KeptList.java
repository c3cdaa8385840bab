package linli.identity.listing;

import java.util.List;

/**
 * What a person keeps of a list.
 *
 * @param columns the keys of those they see, in their order; empty if they chose none
 */
record KeptList(List<String> columns, List<ListView> views) {
    /** @param address the query of the list's address */
    record ListView(ListViewId id, String name, String address) {}
}
