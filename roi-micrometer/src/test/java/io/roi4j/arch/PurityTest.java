package io.roi4j.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;

/**
 * Formulas and statistics are arithmetic: no clock, no lock, no I/O. A {@code synchronized} block is the one lock that
 * can't be seen here.
 */
@AnalyzeClasses(packages = "io.roi4j", importOptions = DoNotIncludeTests.class)
final class PurityTest {
    private static final DescribedPredicate<JavaClass> STATISTICS =
            resideInAPackage("io.roi4j.impl.stats..").as("are statistics");

    /** With their nested types. */
    private static final DescribedPredicate<JavaClass> FORMULAS =
            describe("are formulas", type -> outermost(type).getSimpleName().endsWith("Formulas"));

    @ArchTest
    static final ArchRule statisticsAreArithmetic = arithmetic(STATISTICS);

    @ArchTest
    static final ArchRule statisticsTakeNoLock = unlocked(STATISTICS);

    @ArchTest
    static final ArchRule formulasAreArithmetic = arithmetic(FORMULAS);

    @ArchTest
    static final ArchRule formulasTakeNoLock = unlocked(FORMULAS);

    private static ArchRule arithmetic(DescribedPredicate<JavaClass> types) {
        return noClasses()
                .that(types)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.net..", "java.nio..", "java.util.concurrent.locks..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould(accessTargetWhere(Accesses.to(System.class, "nanoTime", "currentTimeMillis")))
                .orShould(accessTargetWhere(Accesses.to(resideInAPackage("java.time.."), "now")));
    }

    private static ArchRule unlocked(DescribedPredicate<JavaClass> types) {
        return noMethods().that().areDeclaredInClassesThat(types).should().haveModifier(JavaModifier.SYNCHRONIZED);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PurityTest::outermost).orElse(type);
    }
}
