package linli.catalog.imports;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogJobs {

    @Bean
    Job resumeImports(ProductImports imports) {
        return new Job("catalog.resume-imports", Duration.ofMinutes(1), imports::resume);
    }
}
