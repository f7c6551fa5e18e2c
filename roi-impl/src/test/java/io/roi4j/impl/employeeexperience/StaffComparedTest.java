package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static io.roi4j.impl.employeeexperience.Company.months;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Sound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaffComparedTest {
    private final Company company = new Company();

    @Test
    @DisplayName("with nothing before, no figure is compared, and nothing says that it was cut")
    void onlyAfter() {
        Company.tell(company.after, 60, i -> Company.after("p" + i, months(1 + i % 12), i % 3 == 0));
        Company.answers(company.after, "q", Company.daysAgo(40), Company.times(6 * MINIMUM, 9));
        AllMeasures.withoutBaseline(company.metrics(), Reason.NO_CONTROL_GROUP, Reason.NO_DATA, Reason.NOT_RECORDED);
        AllMeasures.warns(company.metrics(), Warning.HORIZON_CUT, name -> false);
        assertThat(Sound.value(company.metrics().survey().enps())).isEqualTo(1);
    }
}
