package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedNamesTest {
    private final List<Reason> refused = new ArrayList<>();
    private boolean open = true;
    private final BoundedNames names = new BoundedNames(2, () -> open, refused::add);

    @Test
    void namesUpToTheCapKeepTheirOwnSeries() {
        assertThat(names.admit("a")).isEqualTo("a");
        assertThat(names.admit("b")).isEqualTo("b");
        assertThat(names.overflowed()).isZero();
    }

    @Test
    void aNameOverTheCapGoesToOtherAndEachTimeIsCounted() {
        names.admit("a");
        names.admit("b");
        assertThat(names.admit("c")).isEqualTo("other");
        assertThat(names.admit("c")).isEqualTo("other");
        assertThat(names.overflowed()).isEqualTo(2);
        assertThat(names.admit("a")).isEqualTo("a");
        assertThat(names.admit("b")).isEqualTo("b");
        assertThat(names.overflowed()).isEqualTo(2);
        assertThat(refused).isEmpty();
    }

    @Test
    void theSharedSeriesTakeNoPlace() {
        assertThat(names.admit("other")).isEqualTo("other");
        assertThat(names.admit("unspecified")).isEqualTo("unspecified");
        assertThat(names.admitOptional("")).isEqualTo("unspecified");
        assertThat(names.admit("a")).isEqualTo("a");
        assertThat(names.admit("b")).isEqualTo("b");
        assertThat(names.overflowed()).isZero();
        assertThat(refused).isEmpty();
    }

    static List<String> bad() {
        return BadNames.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bad")
    void aBadNameIsInvalidTakesNoPlaceAndIsCounted(String bad) {
        assertThat(names.admit(bad)).isEqualTo("invalid");
        assertThat(refused).containsExactly(Reason.INVALID_INPUT);
        assertThat(names.admit("a")).isEqualTo("a");
        assertThat(names.admit("b")).isEqualTo("b");
        assertThat(names.overflowed()).isZero();
    }

    @Test
    void onceClosedOnlyWhatIsKnownIsFoundAndNothingIsCounted() {
        names.admit("a");
        open = false;
        assertThat(names.admit("a")).isEqualTo("a");
        assertThat(names.admitOptional("")).isEqualTo("unspecified");
        assertThat(names.admit("other")).isEqualTo("other");
        assertThat(names.admit("late")).isEqualTo("invalid");
        assertThat(names.admit(null)).isEqualTo("invalid");
        open = true;
        assertThat(names.admit("b")).isEqualTo("b");
        assertThat(names.overflowed()).isZero();
        assertThat(refused).isEmpty();
    }
}
