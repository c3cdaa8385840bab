package linli.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import linli.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with a twentieth of the demonstration in it, in a database of its own. All such tests share one
 * running instance and leave the demonstration's people, stores and orders as they find them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "linli.demo=true",
            "linli.demo-scale=0.05",
            "linli.rate-limits.enabled=false",
            "logging.file.name=",
            TestDatabase.OWN_DATABASE + "=linli_screens"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(World.Configuration.class)
public @interface DemonstrationTest {}
