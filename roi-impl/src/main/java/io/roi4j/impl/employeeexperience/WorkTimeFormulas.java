package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Direction;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.employeeexperience.WorkTime;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Indicator 3, employees: what is their time spent on (P2)? Ratios of sums, weeks are the clusters. */
public final class WorkTimeFormulas {
    private static final RatiosOfSums<Hours> SHARE = new RatiosOfSums<>(Hours::part, Hours::working);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Milliseconds, so that a sum doesn't depend on its order. */
    private record Hours(long partMillis, long workingMillis) implements Tally<Hours> {
        static final Hours NONE = new Hours(0, 0);

        @Override
        public Hours merge(Hours other) {
            return new Hours(partMillis + other.partMillis, workingMillis + other.workingMillis);
        }

        double part() {
            return partMillis;
        }

        double working() {
            return workingMillis;
        }
    }

    private WorkTimeFormulas() {}

    /** P2: all figures. */
    public static WorkTime work(Inputs<EmployeeExperienceTally> inputs) {
        return new WorkTime(
                repetitiveWorkShare(inputs),
                meetingTimeShare(inputs),
                focusTimeShare(inputs),
                highValueWorkShare(inputs));
    }

    /** P2: repetitive hours / working hours. */
    public static Ratio repetitiveWorkShare(Inputs<EmployeeExperienceTally> inputs) {
        return share(inputs, WorkKind.REPETITIVE, DOWN);
    }

    /** P2: hours of meetings / working hours. */
    public static Ratio meetingTimeShare(Inputs<EmployeeExperienceTally> inputs) {
        return share(inputs, WorkKind.MEETINGS, DOWN);
    }

    /** P2: uninterrupted hours / working hours. */
    public static Ratio focusTimeShare(Inputs<EmployeeExperienceTally> inputs) {
        return share(inputs, WorkKind.FOCUS, UP);
    }

    /** P2: hours of high-value work / working hours. */
    public static Ratio highValueWorkShare(Inputs<EmployeeExperienceTally> inputs) {
        return share(inputs, WorkKind.HIGH_VALUE, UP);
    }

    private static Ratio share(Inputs<EmployeeExperienceTally> inputs, WorkKind kind, Direction direction) {
        Settings settings = inputs.settings();
        EmployeeExperienceTally tally = inputs.current().tally();
        Reason refusal = Groups.refusal(Crowds.persons(tally, kind), tally.weeks(), settings)
                .orElse(null);
        if (refusal != null) {
            return new Ratio(Groups.absent(refusal, direction, settings));
        }
        Inputs<Hours> hours = new Inputs<>(hours(inputs.current(), kind), hours(inputs.baseline(), kind), settings);
        // Fieller knows nothing of the part being part of the whole.
        return new Ratio(ReadingBuilder.of(Estimates.within(SHARE.estimate(hours.current(), settings), 0, 1), settings)
                .from(
                        weeks(inputs.current().tally(), kind).size(),
                        inputs.current().provenance())
                .against(Groups.comparison(
                        Crowds.persons(inputs.baseline().tally(), kind),
                        direction,
                        settings,
                        () -> SHARE.comparison(
                                hours, weeks(inputs.baseline().tally(), kind).size(), direction)))
                .warn(EmployeeExperienceTally.cut(inputs.current().tally().weeks()), Warning.HORIZON_CUT)
                .build());
    }

    private static List<TeamWeek> weeks(EmployeeExperienceTally tally, WorkKind kind) {
        return tally.weeks()
                .facts()
                .filter(week -> week.parts().containsKey(kind))
                .toList();
    }

    private static Evidence<Hours> hours(Evidence<EmployeeExperienceTally> side, WorkKind kind) {
        SortedMap<Instant, Hours> byWeek = weeks(side.tally(), kind).stream()
                .collect(Collectors.toMap(
                        week -> WeeklyOutputs.monday(week.at()),
                        week -> hours(week, kind),
                        Hours::merge,
                        TreeMap::new));
        List<Slice<Hours>> slices = byWeek.entrySet().stream()
                .map((Map.Entry<Instant, Hours> week) -> new Slice<>(week.getKey(), WEEK, week.getValue()))
                .toList();
        Hours all = byWeek.values().stream().reduce(Hours.NONE, Hours::merge);
        return new Evidence<>(all, slices, side.provenance(), side.label());
    }

    private static Hours hours(TeamWeek week, WorkKind kind) {
        return new Hours(
                week.parts().getOrDefault(kind, Duration.ZERO).toMillis(),
                week.working().toMillis());
    }
}
