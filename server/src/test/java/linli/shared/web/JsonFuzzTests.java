package linli.shared.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import linli.shared.DomainException;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent as JSON becomes the record that a route asks for, or is refused as unreadable. */
class JsonFuzzTests {
    private static final List<byte[]> SEEDS = Mutants.texts(
            "{\"store\":\"1\",\"lines\":[{\"variant\":\"2\",\"quantity\":2}]}",
            "{\"title\":\"团购\",\"titleEn\":\"x\",\"terms\":{\"opensAt\":\"2026-11-22T12:00:00Z\",\"quota\":100,\"tiers\":[]}}",
            "{\"amount\":{\"minor\":1990,\"currency\":\"CNY\"},\"beacons\":[{\"verb\":\"VIEW\",\"seconds\":1}]}");

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, JsonFuzzTests::read);
    }

    static Stream<Arguments> seeds() {
        return Mutants.seeds(SEEDS);
    }

    @Tag("fuzz")
    @MethodSource("seeds")
    @FuzzTest
    void readsAnything(byte[] bytes) {
        read(bytes);
    }

    /** The bodies of all routes. */
    private static final List<Type> BODIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("linli").stream()
                    .filter(type -> type.isAnnotatedWith(RestController.class))
                    .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                    .map(Method::getParameters)
                    .flatMap(Arrays::stream)
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .map(Parameter::getParameterizedType)
                    .distinct()
                    .sorted(Comparator.comparing(Type::getTypeName))
                    .toList();

    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }

    private static void read(byte[] bytes) {
        for (var body : BODIES) {
            try {
                MAPPER.readValue(bytes, MAPPER.constructType(body));
            } catch (JacksonException | DomainException refused) {
                // It is answered with what is wrong in it.
            }
        }
    }
}
