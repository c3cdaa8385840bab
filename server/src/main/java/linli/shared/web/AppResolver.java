package linli.shared.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds an app's files, and its {@code index.html} for every address without a dot that is no file. */
final class AppResolver extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = path.isEmpty() ? null : super.getResource(path, location);
        return file != null || path.contains(".") ? file : super.getResource("index.html", location);
    }
}
