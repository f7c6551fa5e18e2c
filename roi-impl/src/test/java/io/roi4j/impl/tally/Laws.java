package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;

/** The laws of merging. */
public final class Laws {
    private Laws() {}

    /** The empty tally changes nothing, and neither order nor brackets matter. */
    public static <T extends Tally<T>> void hold(T empty, T a, T b, T c) {
        assertThat(empty.merge(a)).isEqualTo(a);
        assertThat(a.merge(empty)).isEqualTo(a);
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    }
}
