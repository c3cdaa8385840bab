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
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.Grants;
import linli.identity.Roles;
import linli.network.StoreId;
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

    /**
     * Of which kind an id is says its type: a number that is passed from module to module might be of any. What an id is
     * called on any face, no number is called on another.
     */
    @Test
    void noFaceKnowsAnIdAsABareNumber() {
        var parts = faces();
        var names = idNames(parts);
        assertThat(names).contains("store", "variant", "visitor", "buyer", "by");
        assertThat(parts.stream().filter(part -> part.isBare(names))).isEmpty();
    }

    /** Whoever takes any id takes the wrong one, too. */
    @Test
    void noFaceTakesIdsOfAnyKind() {
        var kindSaidOtherwise = Set.of(
                // A thing's kind stands beside it.
                "linli.shared.ThingId.of",
                // The kind is another of its parameters.
                "linli.activity.ActivityCounts.counts",
                // Money is moved for whatever there is, and the book need not know for what.
                "linli.ledger.SubjectId.of");
        assertThat(faces().stream().filter(Part::isOfAnyKind).map(Part::owner).collect(Collectors.toSet()))
                .isEqualTo(kindSaidOtherwise);
    }

    @Test
    void bareIdsAreFoundWhereverTheyHide() {
        var names = Set.of("store");
        assertThat(Part.of(Careless.class).filter(part -> part.isBare(names)))
                .extracting(Part::name)
                .containsExactlyInAnyOrder(
                        "store",
                        "stores",
                        "listed",
                        "storeIds",
                        "stores",
                        "sorted",
                        "findStore",
                        "nextId",
                        "getStores");
        assertThat(Part.of(Careless.class).filter(Part::isOfAnyKind))
                .extracting(Part::name)
                .containsExactlyInAnyOrder("some", "every", "each", "amounts");
    }

    /** All that a face must not have, and of numbers all that it may. */
    @SuppressWarnings("unused")
    private record Careless(long store, Map<String, List<Long>> stores, Map<Long, String> listed) {
        public Careless(long[] storeIds) {
            this(0, Map.of(), Map.of());
        }

        public void take(Consumer<? super Long> stores, Supplier<? extends Set<Long>> sorted) {}

        public Optional<Long> findStore(Id some, Collection<? extends Id> every, StoreId known) {
            return Optional.empty();
        }

        public long nextId() {
            return 0;
        }

        public <I extends Id> Long[] getStores(I each, Map<I, Long> amounts, List<Long> prices, long restored) {
            return new Long[0];
        }
    }

    private static List<Part> faces() {
        var faces = MODULES.stream()
                .map(module -> module.getBasePackage().getName())
                .collect(Collectors.toSet());
        return CLASSES.stream()
                .filter(type -> faces.contains(type.getPackageName()) && isSeen(type))
                .flatMap(type -> Part.of(type.reflect()))
                .toList();
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ModularityTests::isSeen).orElse(true);
    }

    /** What ids are called: by their types, and by those who have them. */
    private static Set<String> idNames(List<Part> parts) {
        var names = new HashSet<String>(Set.of("id"));
        CLASSES.stream()
                .filter(type -> type.isAssignableTo(Id.class) && !type.isInterface())
                .map(type -> uncapitalized(type.getSimpleName().replaceAll("Id$", "")))
                .forEach(names::add);
        parts.stream()
                .filter(part -> part.type() instanceof Class<?> type && Id.class.isAssignableFrom(type))
                .filter(part -> !part.isResult())
                .map(Part::singular)
                .forEach(names::add);
        return names;
    }

    private static String uncapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** What a face is made of: a component of a record, a parameter of what it offers, or the result, called as that is. */
    private record Part(String owner, String name, Type type, boolean isResult) {
        static Stream<Part> of(Class<?> type) {
            var components = type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .map(part -> new Part(type.getName(), part.getName(), part.getGenericType(), false))
                    : Stream.<Part>empty();
            var constructors = Arrays.stream(type.getDeclaredConstructors())
                    .filter(offered -> !isCanonical(type, offered))
                    .flatMap(offered -> parameters(offered, type.getName()));
            var methods = Arrays.stream(type.getDeclaredMethods())
                    .filter(offered -> !isAccessor(type, offered))
                    .flatMap(offered -> of(offered, type.getName() + "." + offered.getName()));
            return Stream.of(components, constructors, methods).flatMap(Function.identity());
        }

        private static Stream<Part> of(Method offered, String owner) {
            return isOffered(offered)
                    ? Stream.concat(
                            parameters(offered, owner),
                            Stream.of(new Part(owner, offered.getName(), offered.getGenericReturnType(), true)))
                    : Stream.empty();
        }

        private static Stream<Part> parameters(Executable offered, String owner) {
            return isOffered(offered)
                    ? Arrays.stream(offered.getParameters())
                            .map(part -> new Part(owner, part.getName(), part.getParameterizedType(), false))
                    : Stream.empty();
        }

        private static boolean isOffered(Executable offered) {
            return Modifier.isPublic(offered.getModifiers()) && !offered.isSynthetic();
        }

        private static boolean isCanonical(Class<?> type, Executable offered) {
            return type.isRecord()
                    && Arrays.equals(
                            offered.getParameterTypes(),
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray());
        }

        private static boolean isAccessor(Class<?> type, Method offered) {
            return type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(part -> part.getAccessor().equals(offered));
        }

        /** Whether it is a number, or made of numbers, that one of the names, or its place, says to be an id. */
        boolean isBare(Set<String> idNames) {
            return isKeyed(type)
                    || (idNames.contains(singular()) || name.matches(".*Ids?"))
                            && classes(type).anyMatch(made -> made == long.class || made == Long.class);
        }

        boolean isOfAnyKind() {
            return classes(type).anyMatch(Id.class::equals);
        }

        String singular() {
            var noun = isResult ? uncapitalized(name.replaceAll("^(get|find|list)(?=[A-Z])", "")) : name;
            return noun.endsWith("ies") ? noun.replaceAll("ies$", "y") : noun.replaceAll("(Id)?s?$", "");
        }

        /** Numbers that others are found by, or of which each is there once. */
        private static boolean isKeyed(Type type) {
            return type instanceof ParameterizedType generic
                    && (generic.getRawType() instanceof Class<?> raw
                                    && (Map.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw))
                                    && generic.getActualTypeArguments()[0] == Long.class
                            || arguments(generic).anyMatch(Part::isKeyed));
        }

        /** Those that the type is made of: the arguments of a generic one, the elements of an array, however deep. */
        private static Stream<Class<?>> classes(Type type) {
            return switch (type) {
                case Class<?> array when array.isArray() -> classes(array.getComponentType());
                case Class<?> plain -> Stream.of(plain);
                case GenericArrayType array -> classes(array.getGenericComponentType());
                case ParameterizedType generic -> arguments(generic).flatMap(Part::classes);
                case TypeVariable<?> variable ->
                    Arrays.stream(variable.getBounds())
                            .filter(Class.class::isInstance)
                            .flatMap(Part::classes);
                default -> throw new IllegalArgumentException(type.getTypeName());
            };
        }

        /** Of wildcards what they stand for. */
        private static Stream<Type> arguments(ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> argument instanceof WildcardType some
                            ? Stream.of(some.getUpperBounds(), some.getLowerBounds())
                                    .flatMap(Arrays::stream)
                            : Stream.of(argument));
        }
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
