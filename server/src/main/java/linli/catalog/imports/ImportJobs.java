package linli.catalog.imports;

import linli.shared.work.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportJobs {

    @Bean
    Job resumeImports(ProductImports imports) {
        return imports.resume("catalog.resume-imports");
    }
}
