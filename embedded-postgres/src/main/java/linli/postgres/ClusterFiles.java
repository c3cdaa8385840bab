package linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The names of everything that belongs to one data directory. */
record ClusterFiles(Path data) {
    Path home() {
        return FileTree.parent(data);
    }

    Path lock() {
        return sibling(".lock");
    }

    Path password() {
        return secret("password");
    }

    Path secret(String name) {
        return sibling("." + name);
    }

    Path port() {
        return sibling(".port");
    }

    Path logs() {
        return sibling("-logs");
    }

    Path unfinished() {
        return sibling("-initialising");
    }

    OptionalInt rememberedPort() throws IOException {
        if (!Files.exists(port())) {
            return OptionalInt.empty();
        }
        String text = Files.readString(port()).strip();
        return text.matches("[1-9][0-9]{0,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private Path sibling(String suffix) {
        return data.resolveSibling(data.getFileName() + suffix);
    }
}
