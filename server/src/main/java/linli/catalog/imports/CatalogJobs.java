package linli.catalog.imports;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogJobs {
    private static final int IMPORTS = 10;

    /** Imports whose runner is gone. */
    @Bean
    Job resumeImports(ImportRepository open, ProductImports imports) {
        return new Job(
                "catalog.resume-imports",
                Lane.SLOW,
                Duration.ofMinutes(1),
                Worklist.alone(
                        "catalog.resume-imports",
                        IMPORTS,
                        open::abandoned,
                        ImportRepository.Open::key,
                        found -> imports.work(found.brand(), found.id())));
    }
}
