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
 * The whole application on a real port and a real PostgreSQL. All such tests share one running instance, so each works
 * in a brand of its own ({@link World}) and never counts rows beyond it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"linli.rate-limits.enabled=false", "logging.file.name="})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({World.Configuration.class, StatementCount.Configuration.class, StatementCount.Told.class})
public @interface LinliTest {}
