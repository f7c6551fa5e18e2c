package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ProvenanceProperties {
    @Property
    void weakerIsAssociative(@ForAll Provenance a, @ForAll Provenance b, @ForAll Provenance c) {
        assertThat(a.weaker(b).weaker(c)).isEqualTo(a.weaker(b.weaker(c)));
    }

    @Property
    void weakerIsCommutative(@ForAll Provenance a, @ForAll Provenance b) {
        assertThat(a.weaker(b)).isEqualTo(b.weaker(a));
    }

    @Property
    void weakerIsOneOfTheTwo(@ForAll Provenance a, @ForAll Provenance b) {
        assertThat(a.weaker(b)).isIn(a, b);
        assertThat(a.weaker(a)).isEqualTo(a);
    }

    @Property
    void noneGivesWayToEverything(@ForAll Provenance a) {
        assertThat(Provenance.NONE.weaker(a)).isEqualTo(a);
    }

    @Property
    void anEstimateWeakensEverything(@ForAll Provenance a) {
        assertThat(a.weaker(Provenance.ESTIMATED)).isEqualTo(Provenance.ESTIMATED);
    }
}
