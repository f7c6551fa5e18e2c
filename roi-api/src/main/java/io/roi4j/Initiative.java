package io.roi4j;

import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.inference.InferenceCalculator;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import java.util.List;

/**
 * A use of AI whose worth is in question: a product feature, a process, a proof of concept. Seen through one
 * {@link Cohort}: what is recorded here counts for that cohort, and what is calculated here is that cohort's, compared
 * with the cohort that is its baseline.
 *
 * <p>Safe for use by several threads; no method throws because of what it is told.
 */
public interface Initiative {

    /** The name. */
    String name();

    /** The cohort that this view records into and reads. */
    Cohort cohort();

    /** The same initiative seen through another cohort. */
    Initiative cohort(Cohort cohort);

    /** The cohorts that were asked for so far, this one included. */
    List<Cohort> cohorts();

    /** The calculator of this type; the named methods below are the same in short. */
    <C extends Calculator<?>> C calculator(Class<C> type);

    /** All calculators of this initiative and cohort, in the order of the catalogue; none for {@link Roi#noop()}. */
    List<Calculator<?>> calculators();

    /**
     * The recorder of one model's inferences: look it up once and keep it in a field. A bad name gives a recorder
     * that refuses everything, a name over the cap that of the series {@code other}; both are counted.
     */
    default InferenceRecorder inferences(String model) {
        return calculator(InferenceCalculator.class).model(model);
    }

    /** What the indicators read in common: the inferences. */
    default InferenceCalculator inferences() {
        return calculator(InferenceCalculator.class);
    }

    /** Indicator 1, time to market. */
    default TimeToMarketCalculator timeToMarket() {
        return calculator(TimeToMarketCalculator.class);
    }

    /** Indicator 2, process throughput. */
    default ThroughputCalculator throughput() {
        return calculator(ThroughputCalculator.class);
    }

    /** Indicator 3, employee experience. */
    default EmployeeExperienceCalculator employeeExperience() {
        return calculator(EmployeeExperienceCalculator.class);
    }

    /** Indicator 3, its half on customers. */
    default CustomerExperienceCalculator customerExperience() {
        return calculator(CustomerExperienceCalculator.class);
    }

    /** Indicator 4, technical-debt impact. */
    default TechnicalDebtCalculator technicalDebt() {
        return calculator(TechnicalDebtCalculator.class);
    }

    /** Indicator 5, data-asset valuation. */
    default DataAssetsCalculator dataAssets() {
        return calculator(DataAssetsCalculator.class);
    }

    /** Indicator 6, error-rate reduction. */
    default ErrorReductionCalculator errorReduction() {
        return calculator(ErrorReductionCalculator.class);
    }

    /** Indicator 7, scalability. */
    default ScalabilityCalculator scalability() {
        return calculator(ScalabilityCalculator.class);
    }
}
