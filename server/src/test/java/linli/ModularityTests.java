package linli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.Grants;
import linli.identity.Roles;
import linli.shared.ErrorCode;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

class ModularityTests {
    /** The embedded server and the drawings are libraries of our own beside the modules. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Application.class, JavaClass.Predicates.resideInAnyPackage("linli.postgres..", "linli.art.."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("linli");

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresItsDependencies() throws ClassNotFoundException {
        for (var module : MODULES) {
            var info = Class.forName(module.getBasePackage().getName() + ".package-info");
            assertThat(info.getAnnotation(ApplicationModule.class))
                    .as(module.getDisplayName())
                    .isNotNull()
                    .satisfies(declared ->
                            assertThat(declared.allowedDependencies()).doesNotContain(ApplicationModule.OPEN_TOKEN));
        }
    }

    /** A module's face knows nothing of the rooms behind it, and of two rooms one at most knows the other. */
    @Test
    void packagesGoInNoCircles() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyRepositoriesTalkToTheDatabase() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .resideOutsideOfPackages("linli.shared..", "linli.postgres..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Database.class)
                .check(CLASSES);
    }

    /** One way to speak SQL, which gets every parameter as what it is; only what that stands on is below it. */
    @Test
    void everybodyMakesStatementsInOneWay() {
        noClasses()
                .that()
                .resideOutsideOfPackages("linli.shared", "linli.shared.sql", "linli.postgres..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.StatementSpec.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .check(CLASSES);
    }

    /** Of which kind an id is says its type: a number that is passed from module to module might be of any. */
    @Test
    void noFaceKnowsAnIdAsABareNumber() {
        var faces = MODULES.stream()
                .map(module -> module.getBasePackage().getName())
                .collect(Collectors.toSet());
        var ids = new HashSet<String>(Set.of("id"));
        CLASSES.stream()
                .filter(type -> type.isAssignableTo(Id.class) && !type.isInterface())
                .map(type -> type.getSimpleName().replaceAll("Id$", ""))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .forEach(ids::add);
        assertThat(ids).contains("store", "variant", "campaign", "visitor");
        var bare = CLASSES.stream()
                .filter(type -> faces.contains(type.getPackageName()) && isSeen(type) && !type.isAssignableTo(Id.class))
                .flatMap(type -> parts(type.reflect()))
                .filter(part -> isBare(part.type()) && ids.contains(singular(part.name())))
                .map(Part::toString);
        assertThat(bare).isEmpty();
    }

    /** A parameter of what a face offers, or a component of a record. */
    private record Part(String owner, String name, Type type) {}

    private static Stream<Part> parts(Class<?> type) {
        var components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(part -> new Part(type.getName(), part.getName(), part.getGenericType()))
                : Stream.<Part>empty();
        var parameters = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .flatMap(method -> Arrays.stream(method.getParameters())
                        .map(part -> new Part(
                                type.getName() + "." + method.getName(), part.getName(), part.getParameterizedType())));
        return Stream.concat(components, parameters);
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ModularityTests::isSeen).orElse(true);
    }

    /** A number, or numbers: a key of a map, an element of a list. */
    private static boolean isBare(Type type) {
        return type == long.class
                || type == Long.class
                || type instanceof ParameterizedType many && many.getActualTypeArguments()[0] == Long.class;
    }

    private static String singular(String name) {
        return name.endsWith("ies") ? name.replaceAll("ies$", "y") : name.replaceAll("(Id)?s?$", "");
    }

    /** A stream that nobody closes keeps its connection for ever. */
    @Test
    void nobodyStreamsRows() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void controllersAndRepositoriesArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    /** Roles and what they are over are identity's; everybody else asks an actor for a permission by its name. */
    @Test
    void nobodyElseDecidesByRoles() {
        noClasses()
                .that()
                .resideOutsideOfPackages("linli.identity..", "linli.shared.access..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("linli.identity.role..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Grants.class, Roles.class)
                .orShould()
                .callMethod(Actor.class, "rights")
                .orShould()
                .callMethod(Actor.class, "has", String.class, Scope.class)
                .orShould()
                .callMethod(Actor.class, "mayAll", Collection.class, Scope.class)
                .check(CLASSES);
    }

    @Test
    void everyPermissionIsItsModulesAndHasItsWordsInBothLanguages() throws ReflectiveOperationException {
        var found = 0;
        for (var type : CLASSES) {
            if (type.isAssignableTo(PermissionSource.class) && !type.isInterface()) {
                var source = (PermissionSource)
                        type.reflect().getDeclaredConstructor().newInstance();
                checkWords(type, "permission." + module(type));
                for (var permission : source.permissions()) {
                    assertThat(permission.module()).isEqualTo(module(type));
                    checkWords(type, "permission." + permission.name());
                    checkWords(type, "permission." + permission.name() + ".hint");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void everyRefusalHasItsTextInBothLanguages() {
        for (var type : CLASSES) {
            if (type.isEnum() && type.isAssignableTo(ErrorCode.class)) {
                for (var constant : type.reflect().getEnumConstants()) {
                    checkWords(type, ((ErrorCode) constant).name());
                }
            }
        }
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    private static void checkWords(JavaClass type, String key) {
        for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle(
                    "messages/" + module(type),
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(texts.containsKey(key))
                    .as("%s of %s in %s", key, module(type), locale)
                    .isTrue();
        }
    }
}
