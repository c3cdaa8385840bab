package linli;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Linli", sharedModules = "shared")
@SpringBootApplication
public class Application {
    static void main(String[] args) {
        new SpringApplicationBuilder(Application.class)
                .initializers(new DatabaseInitializer())
                .run(args);
    }
}
