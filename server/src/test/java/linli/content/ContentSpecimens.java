package linli.content;

import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Posts and comments. */
@Component
class ContentSpecimens implements Specimens.Source {
    private static final String POST = "{\"title\":\"蓝莓\",\"hook\":\"\",\"waist\":\"甜\",\"legs\":[]}";
    private static final String WRITTEN =
            "{\"persona\":null,\"origin\":null,\"legs\":[{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\",\"note\":\"好吃\"}]}";

    @Override
    public void tell(Specimens to) {
        to.thing("post", ContentSpecimens::published)
                .thing("comment", ContentSpecimens::comment)
                .thing("parent", town -> town.thing("comment"))
                .value("body", "你好，邻居")
                .body("writePost", WRITTEN)
                .body("editPost", WRITTEN)
                .body("hideManagedPosts", "{\"step\":{\"seen\":1000,\"after\":null}}")
                .parameter("hideManagedPosts", "q", "没有这样的")
                .last("hideManagedPosts")
                .body("unhideManagedPosts", "{\"seen\":1000,\"after\":null}")
                .last("unhideManagedPosts")
                .body("commentOnPost", "{\"parent\":\"⟦comment⟧\"}")
                .findingNothing("unbookmarkPost", "unlikePost")
                .caller(Town.Standing::hq, "editPost", "publishPost", "removePost", "getPostSource", "removeComment")
                .anew("comment", ContentSpecimens::comment, "removeComment")
                .anew("post", ContentSpecimens::draft, "publishPost", "editPost")
                .anew("post", ContentSpecimens::published, "removePost", "hidePost", "featurePost")
                .anew("post", ContentSpecimens::hidden, "unhidePost")
                .anew("post", ContentSpecimens::featured, "unfeaturePost");
    }

    private static String draft(Town.Standing town) {
        return town.post(town.hq(), "/posts", POST, "/post/head/id");
    }

    private static String published(Town.Standing town) {
        var post = draft(town);
        town.post(town.hq(), "/posts/" + post + "/publish", "", "");
        return post;
    }

    private static String hidden(Town.Standing town) {
        var post = published(town);
        town.post(town.hq(), "/posts/" + post + "/hide", "{\"reason\":\"ADVERTISING\",\"note\":\"\"}", "");
        return post;
    }

    private static String featured(Town.Standing town) {
        var post = published(town);
        town.put(town.hq(), "/posts/" + post + "/feature", "{\"note\":\"好看\"}");
        return post;
    }

    private static String comment(Town.Standing town) {
        return town.post(town.hq(), "/posts/" + town.thing("post") + "/comments", "{\"body\":\"好\"}", "id");
    }
}
