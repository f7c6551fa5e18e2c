package io.roi4j.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Predicates over calls and method references, for {@code accessTargetWhere}. */
final class Accesses {
    private Accesses() {}

    static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... names) {
        return to(assignableTo(owner).as(owner.getSimpleName()), names);
    }

    static DescribedPredicate<JavaAccess<?>> to(DescribedPredicate<JavaClass> owner, String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "the target is " + wanted + " of " + owner.getDescription(),
                access -> wanted.contains(access.getName()) && owner.test(access.getTargetOwner()));
    }
}
