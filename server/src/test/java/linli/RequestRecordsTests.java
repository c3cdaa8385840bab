package linli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What a request may hold is written at its record: each part is there or may be missing, and is judged before a use case
 * sees it. A null that nothing refuses ends as a failure somewhere deep.
 */
class RequestRecordsTests {
    private static final Set<Class<?>> REQUIRING = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Set<String> faults = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void saysOfEveryPartWhetherItMayBeMissing() {
        bodies().forEach(this::checkBody);
        assertThat(faults).isEmpty();
        assertThat(seen.stream().filter(Class::isRecord)).hasSizeGreaterThan(40);
    }

    /** The framework reads nothing at all as null where it makes elements of a list. */
    @Test
    void letsNoListOfParametersHoldNull() {
        parameters()
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class)
                        && Collection.class.isAssignableFrom(parameter.getType()))
                .forEach(parameter -> elements(parameter.getAnnotatedType())
                        .forEach(element -> require(isRequired(element), parameter + " may hold null")));
        assertThat(faults).isEmpty();
    }

    private static Stream<Parameter> bodies() {
        return parameters().filter(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    private static Stream<Parameter> parameters() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("linli");
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .map(Method::getParameters)
                .flatMap(Arrays::stream);
    }

    private void checkBody(Parameter body) {
        if (body.getType() != byte[].class) {
            require(body.isAnnotationPresent(Valid.class), body + " is not validated");
            check(body.getType());
        }
    }

    private void check(Class<?> type) {
        if (!type.getPackageName().startsWith("linli") || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::check);
        }
        if (type.isRecord() && !isValue(type)) {
            for (var part : type.getRecordComponents()) {
                var field = Arrays.stream(type.getDeclaredFields())
                        .filter(candidate -> candidate.getName().equals(part.getName()))
                        .findFirst()
                        .orElseThrow();
                checkPart(type.getSimpleName() + "." + part.getName(), field, part.getAnnotatedType(), part.getType());
            }
        }
    }

    /** An id or an amount: one value in JSON, which checks itself. */
    private static boolean isValue(Class<?> type) {
        return Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .anyMatch(member -> member.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class)
                        || member.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonCreator.class));
    }

    private void checkPart(String name, AnnotatedElement part, AnnotatedType annotated, Class<?> type) {
        require(type != JsonNode.class, name + " is of no type");
        require(
                type != String.class
                        || !part.isAnnotationPresent(Size.class)
                        || part.isAnnotationPresent(Pattern.class),
                name + " is measured by what a machine counts, not by the characters that a person sees");
        require(
                type.isPrimitive() || annotated.isAnnotationPresent(Nullable.class) || isRequired(part),
                name + " may be null and does not say so");
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            for (var element : elements(annotated)) {
                var elementType = raw(element);
                require(isRequired(element), name + " may hold null");
                require(!isRecord(elementType) || element.isAnnotationPresent(Valid.class), name + " is not validated");
                check(elementType);
            }
        } else {
            require(
                    !isRecord(type)
                            || part.isAnnotationPresent(Valid.class)
                            || annotated.isAnnotationPresent(Valid.class),
                    name + " is not validated");
            check(type);
        }
    }

    private static boolean isRecord(Class<?> type) {
        return type.getPackageName().startsWith("linli") && (type.isSealed() || type.isRecord() && !isValue(type));
    }

    /** {@code Outer.@NotNull Inner} stands at the type, where no validator looks for it. */
    private static boolean isRequired(AnnotatedElement place) {
        return Arrays.stream(place.getAnnotations())
                .anyMatch(annotation -> REQUIRING.contains(annotation.annotationType()));
    }

    private static List<AnnotatedType> elements(AnnotatedType container) {
        return container instanceof AnnotatedParameterizedType parameterized
                ? new ArrayList<>(Arrays.asList(parameterized.getAnnotatedActualTypeArguments()))
                : List.of();
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type.getType();
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
