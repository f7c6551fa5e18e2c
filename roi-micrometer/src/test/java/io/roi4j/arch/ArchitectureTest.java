package io.roi4j.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Who may know whom, and what never harms the host. A rule that finds no class to judge fails. */
@AnalyzeClasses(packages = "io.roi4j", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String IMPL = "io.roi4j.impl..";
    private static final String BRIDGE = "io.roi4j.micrometer..";

    private static final String CALLS = "io.roi4j.bridge..";
    private static final String LANGCHAIN4J = "io.roi4j.langchain4j..";

    private static final DescribedPredicate<JavaClass> API = resideInAPackage("io.roi4j..")
            .and(not(resideInAnyPackage(IMPL, BRIDGE, CALLS, LANGCHAIN4J)))
            .as("are of the API");

    @ArchTest
    static void everyModuleIsJudged(JavaClasses all) {
        assertThat(all)
                .anyMatch(API)
                .anyMatch(resideInAPackage(IMPL))
                .anyMatch(resideInAPackage(BRIDGE))
                .anyMatch(resideInAPackage(CALLS))
                .anyMatch(resideInAPackage(LANGCHAIN4J));
    }

    @ArchTest
    static final ArchRule theApiStandsAlone = classes()
            .that(API)
            .should()
            .onlyDependOnClassesThat(API.or(resideInAnyPackage("java..", "org.jspecify.annotations.."))
                    .as("are of the API, of java.base or of JSpecify"));

    @ArchTest
    static final ArchRule onlyTheBridgeKnowsMicrometer = noClasses()
            .that()
            .resideOutsideOfPackage(BRIDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BRIDGE, "io.micrometer..");

    @ArchTest
    static final ArchRule onlyItsListenersKnowLangChain4j = noClasses()
            .that()
            .resideOutsideOfPackage(LANGCHAIN4J)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LANGCHAIN4J, "dev.langchain4j..");

    @ArchTest
    static final ArchRule onlyPriceListsAreParsed = noClasses()
            .that()
            .resideOutsideOfPackage("io.roi4j.impl.price..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..", "de.siegmar..");

    @ArchTest
    static final ArchRule nobodyKnowsSpring =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule noThreadLocal =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    @ArchTest
    static final ArchRule theProcessIsTheHosts = noClasses()
            .should(accessTargetWhere(Accesses.to(System.class, "exit")))
            .orShould(accessTargetWhere(Accesses.to(Runtime.class, "exit", "halt", "addShutdownHook")));

    @ArchTest
    static final ArchRule noJavaSerialisation = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObjectOutputStream.class)
            // An enum or an exception is serialisable by inheritance; nothing chooses to be.
            .orShould(be(describe(
                    "declared Serializable",
                    type -> type.getRawInterfaces().stream()
                            .anyMatch(declared -> declared.isAssignableTo(Serializable.class)))));
}
