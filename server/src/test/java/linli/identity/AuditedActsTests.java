package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import linli.shared.access.Access;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Whatever staff does to money, prices, stock, campaigns, refunds and roles is in the audit trail, or it is said why not. */
class AuditedActsTests {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("linli");

    /** What the permissions are about that begin so. */
    private static final Set<String> AUDITED =
            Set.of("campaign.", "catalog.", "identity.", "ledger.", "ordering.decide-", "payment.", "referral.");

    private static final Map<String, String> NOT_AUDITED = Map.of(
            "tellWords", "what things are called, not what they cost",
            "simulateCommissions", "changes nothing",
            "checkCampaign", "changes nothing",
            "saveCampaignDraft", "a draft sells nothing; that it was begun, and what it became, is recorded");

    @Test
    void everyActThatTouchesMoneyPricesStockCampaignsRefundsOrRolesIsRecorded() {
        var acts = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(AuditedActsTests::isChange)
                .filter(method -> AUDITED.stream()
                        .anyMatch(method.getAnnotationOfType(Access.class).permission()::startsWith))
                .toList();
        assertThat(acts).hasSizeGreaterThan(30);
        var silent = acts.stream()
                .filter(method -> !NOT_AUDITED.containsKey(method.getName()))
                .filter(method -> !reachesAudit(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(silent).as("acts that nothing records").isEmpty();
        assertThat(acts.stream().map(JavaMethod::getName))
                .as("reasons for acts that there are")
                .containsAll(NOT_AUDITED.keySet());
        assertThat(acts.stream()
                        .filter(method -> NOT_AUDITED.containsKey(method.getName()))
                        .filter(AuditedActsTests::reachesAudit)
                        .map(JavaMethod::getName))
                .as("reasons for acts that are recorded")
                .isEmpty();
    }

    /** What it calls, or hands on to be called. */
    private static List<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream().<CodeUnitAccessTarget>map(call -> call.getTarget()),
                        unit.getCodeUnitReferencesFromSelf().stream()
                                .<CodeUnitAccessTarget>map(reference -> reference.getTarget()))
                .toList();
    }

    private static boolean isChange(JavaMethod method) {
        return method.isAnnotatedWith(Access.class)
                && Stream.of(PostMapping.class, PutMapping.class, DeleteMapping.class, PatchMapping.class)
                        .anyMatch(method::isAnnotatedWith);
    }

    /** By what it calls, and whatever may stand behind an interface. */
    private static boolean reachesAudit(JavaMethod from) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>();
        next.add(from);
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (!seen.add(unit)) {
                continue;
            }
            if (unit.getOwner().isEquivalentTo(Audit.class) && unit.getName().equals("record")) {
                return true;
            }
            for (var target : targets(unit)) {
                target.resolveMember()
                        .filter(called -> called.getOwner().getPackageName().startsWith("linli"))
                        .ifPresent(called -> {
                            next.add(called);
                            called.getOwner()
                                    .getAllSubclasses()
                                    .forEach(type -> type.getMethods().stream()
                                            .filter(method -> method.getName().equals(called.getName())
                                                    && method.getRawParameterTypes()
                                                            .equals(called.getRawParameterTypes()))
                                            .forEach(next::add));
                        });
            }
        }
        return false;
    }
}
