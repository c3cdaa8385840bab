package linli;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole server. Beans go by their full names, because a class's simple name is its package's own affair. */
@Modulithic(systemName = "Linli", sharedModules = "shared")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {
    static void main(String[] args) {
        new SpringApplicationBuilder(Application.class)
                .initializers(new DatabaseInitializer())
                .run(args);
    }
}
