package io.roi4j.impl;

import io.roi4j.Calculator;
import io.roi4j.Indicator;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.impl.customerexperience.StreamingCustomerExperienceCalculator;
import io.roi4j.impl.dataassets.StreamingDataAssetsCalculator;
import io.roi4j.impl.employeeexperience.StreamingEmployeeExperienceCalculator;
import io.roi4j.impl.errorreduction.StreamingErrorReductionCalculator;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.impl.scalability.StreamingScalabilityCalculator;
import io.roi4j.impl.technicaldebt.StreamingTechnicalDebtCalculator;
import io.roi4j.impl.throughput.StreamingThroughputCalculator;
import io.roi4j.impl.timetomarket.StreamingTimeToMarketCalculator;
import io.roi4j.inference.InferenceCalculator;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rooms of an initiative, in the order of the catalogue: the one list to which a new indicator is added. */
final class Rooms {
    static final List<Room<?>> ALL = List.of(
            new Room<>(InferenceCalculator.class, StreamingInferenceCalculator::new),
            new Room<>(TimeToMarketCalculator.class, StreamingTimeToMarketCalculator::new),
            new Room<>(ThroughputCalculator.class, StreamingThroughputCalculator::new),
            new Room<>(EmployeeExperienceCalculator.class, StreamingEmployeeExperienceCalculator::new),
            new Room<>(CustomerExperienceCalculator.class, StreamingCustomerExperienceCalculator::new),
            new Room<>(TechnicalDebtCalculator.class, StreamingTechnicalDebtCalculator::new),
            new Room<>(DataAssetsCalculator.class, StreamingDataAssetsCalculator::new),
            new Room<>(ErrorReductionCalculator.class, StreamingErrorReductionCalculator::new),
            new Room<>(ScalabilityCalculator.class, StreamingScalabilityCalculator::new));

    private Rooms() {}

    /** The indicator that a room calculates. */
    static String indicator(StreamingCalculator<?> calculator) {
        return ALL.stream()
                .filter(room -> room.type().isInstance(calculator))
                .map(Room::indicator)
                .findFirst()
                .orElseThrow();
    }

    /**
     * One room.
     *
     * @param type the public type of its calculator
     * @param factory makes the calculator of one initiative and cohort
     */
    record Room<S extends StreamingCalculator<?>>(Class<? super S> type, Function<RoomContext, S> factory) {
        /** The indicator of the metrics that the type is a {@link Calculator} of. */
        String indicator() {
            return Stream.of(type.getGenericInterfaces())
                    .filter(parent ->
                            parent instanceof ParameterizedType generic && generic.getRawType() == Calculator.class)
                    .map(parent -> (Class<?>) ((ParameterizedType) parent).getActualTypeArguments()[0])
                    .map(metrics -> Objects.requireNonNull(metrics.getAnnotation(Indicator.class))
                            .value())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
