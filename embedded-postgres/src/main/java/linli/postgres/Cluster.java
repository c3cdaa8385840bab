package linli.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Turns a data directory into a running server. */
record Cluster(ClusterFiles files, Binaries binaries, Platform platform) {

    /** Creates the cluster unless it exists, and returns the superuser's password. */
    String initialise(boolean sync) throws IOException, InterruptedException {
        if (Files.exists(files.data().resolve("PG_VERSION"))) {
            if (!Files.exists(files.password())) {
                throw new IOException("the password file %s is missing".formatted(files.password()));
            }
            return Secret.readOrCreate(files.password());
        }
        if (Files.exists(files.data()) && !FileTree.isEmpty(files.data())) {
            throw new IOException("the directory holds files that are not PostgreSQL's");
        }
        String password = Secret.readOrCreate(files.password());
        FileTree.delete(files.unfinished());
        initdb(sync);
        Files.move(files.unfinished(), files.data(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private void initdb(boolean sync) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + files.unfinished(),
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + files.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + platform.characterType(),
                "--data-checksums"));
        if (!sync) {
            command.add("--no-sync");
        }
        Process process = clean(new ProcessBuilder(platform.unprivileged(command)).redirectErrorStream(true))
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("initdb failed%n%s".formatted(platform.explain(output)));
        }
    }

    Postmaster start(int port, EmbeddedPostgres.Settings settings) throws IOException, InterruptedException {
        Files.createDirectories(files.logs());
        var command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", files.data().toString(), "-p", Integer.toString(port)));
        setting(command, "listen_addresses", "127.0.0.1");
        setting(command, "unix_socket_directories", "");
        setting(command, "logging_collector", "on");
        setting(command, "log_directory", files.logs().toString());
        setting(command, "log_filename", "postgresql-%a.log");
        setting(command, "log_truncate_on_rotation", "on");
        setting(command, "log_rotation_size", "0");
        settings.parameters().forEach((parameter, value) -> setting(command, parameter, value));
        Path console = files.logs().resolve("startup.log");
        var builder = clean(new ProcessBuilder(platform.unprivileged(platform.tiedToParent(command))))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        return Postmaster.launch(builder, files);
    }

    private static void setting(List<String> command, String parameter, String value) {
        command.add("-c");
        command.add(parameter + "=" + value);
    }

    /** A caller's PGDATA, PGPORT and the like must not reach the server. */
    private static ProcessBuilder clean(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }
}
