package linli.identity.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own views and columns of a brand's lists. */
@RestController
@RequestMapping("/api/brands/{brand}/lists/{list}")
class KeptListController {
    /**
     * @param columns the keys of the columns in their order; none for the usual one
     * @param hidden the keys of those that are not shown
     */
    record ArrangeListColumnsRequest(
            @NotNull @Size(max = 40) List<@NotBlank @Characters(max = 40) String> columns,
            @NotNull @Size(max = 40) List<@NotBlank @Characters(max = 40) String> hidden) {}

    /** @param address the query of the list's address */
    record SaveListViewRequest(
            @NotBlank @Name(max = 30) String name,
            @NotNull @Characters(max = 1000) String address) {}

    record RenameListViewRequest(@NotBlank @Name(max = 30) String name) {}

    private final KeepLists lists;

    KeptListController(KeepLists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Access(level = Access.Level.MEMBER)
    KeptList showKeptList(@PathVariable BrandId brand, @PathVariable ListName list, Actor actor) {
        return lists.find(actor, brand, list);
    }

    @PutMapping("/columns")
    @Access(level = Access.Level.MEMBER)
    KeptList arrangeListColumns(
            @PathVariable BrandId brand,
            @PathVariable ListName list,
            @Valid @RequestBody ArrangeListColumnsRequest request,
            Actor actor) {
        lists.arrange(actor, brand, list, request.columns(), request.hidden());
        return lists.find(actor, brand, list);
    }

    @PostMapping("/views")
    @Access(level = Access.Level.MEMBER)
    KeptList saveListView(
            @PathVariable BrandId brand,
            @PathVariable ListName list,
            @Valid @RequestBody SaveListViewRequest request,
            Actor actor) {
        lists.save(actor, brand, list, request.name(), request.address());
        return lists.find(actor, brand, list);
    }

    @PutMapping("/views/{view}")
    @Access(level = Access.Level.MEMBER)
    KeptList renameListView(
            @PathVariable BrandId brand,
            @PathVariable ListName list,
            @PathVariable ListViewId view,
            @Valid @RequestBody RenameListViewRequest request,
            Actor actor) {
        lists.rename(actor, brand, list, view, request.name());
        return lists.find(actor, brand, list);
    }

    @DeleteMapping("/views/{view}")
    @Access(level = Access.Level.MEMBER)
    KeptList deleteListView(
            @PathVariable BrandId brand, @PathVariable ListName list, @PathVariable ListViewId view, Actor actor) {
        lists.delete(actor, brand, list, view);
        return lists.find(actor, brand, list);
    }
}
