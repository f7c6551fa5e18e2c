package io.roi4j.arch;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** From a measure's name it is one hop to its formula: a public method of the same name in the formulas of its room. */
@AnalyzeClasses(packages = "io.roi4j", importOptions = DoNotIncludeTests.class)
final class OneHopTest {

    @ArchTest
    static void everyNumberedMeasureHasAFormulaOfItsName(JavaClasses all) {
        Set<String> formulas = all.stream()
                .filter(type -> type.getSimpleName().endsWith("Formulas"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getModifiers().contains(JavaModifier.STATIC))
                .map(OneHopTest::roomAndName)
                .collect(toSet());
        List<String> missing = new ArrayList<>();
        all.stream()
                .filter(OneHopTest::inRoomWithMetrics)
                .map(JavaClass::reflect)
                .filter(Class::isRecord)
                .forEach(type -> Arrays.stream(type.getRecordComponents())
                        .filter(OneHopTest::numbered)
                        .map(component -> room(type.getPackageName()) + "." + component.getName())
                        .filter(name -> !formulas.contains(name))
                        .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    /** Only the metrics of rooms have numbered components, so facts and totals drop out by themselves. */
    private static boolean inRoomWithMetrics(JavaClass type) {
        return !type.getPackageName().startsWith("io.roi4j.impl")
                && type.getPackage().getClasses().stream()
                        .anyMatch(sibling -> sibling.isAnnotatedWith(Indicator.class));
    }

    private static boolean numbered(RecordComponent component) {
        Definition definition = component.getAnnotation(Definition.class);
        return definition != null && !definition.number().isEmpty();
    }

    private static String roomAndName(JavaMethod method) {
        return room(method.getOwner().getPackageName()) + "." + method.getName();
    }

    private static String room(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
