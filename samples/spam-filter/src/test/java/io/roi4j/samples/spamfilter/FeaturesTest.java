package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void keepsItsOwnCopyOfTheNumbers() {
        double[] values = new double[57];
        Features features = new Features(values);
        values[3] = 7;
        assertThat(features.get(3)).isZero();
    }

    @Test
    void isEqualByValue() {
        double[] other = new double[57];
        other[56] = 1;
        assertThat(new Features(new double[57]))
                .isEqualTo(new Features(new double[57]))
                .hasSameHashCodeAs(new Features(new double[57]))
                .isNotEqualTo(new Features(other));
    }

    @Test
    void refusesWhatIsNotAFrequency() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] values = new double[57];
            values[0] = bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Features(values))
                    .withMessageContaining("make");
        }
    }

    @Test
    void refusesAWrongNumberOfFeatures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Features(new double[56]))
                .withMessage("expected 57 features, found 56");
    }

    @Test
    void findsAFeatureByItsName() {
        assertThat(Features.indexOf("capitalTotal")).isEqualTo(56);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Features.indexOf("viagra"))
                .withMessageContaining("viagra");
    }
}
