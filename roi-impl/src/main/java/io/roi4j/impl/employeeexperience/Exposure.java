package io.roi4j.impl.employeeexperience;

import io.roi4j.Reason;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import java.util.List;
import java.util.Optional;

/**
 * The time of the staff with AI and without: a person whose time is split is in both.
 *
 * @param with time with AI, from the tenure at adoption on
 * @param without time without AI, censored at adoption
 * @param forgotten whether employments had to make room
 * @param settings the smallest group that is shown
 */
public record Exposure(List<FollowUp> with, List<FollowUp> without, boolean forgotten, Settings settings) {
    /** That of the staff that these tallies know. */
    public static Exposure of(Inputs<EmployeeExperienceTally> inputs) {
        List<Tenure> tenures = Tenures.of(inputs.current(), inputs.settings());
        return new Exposure(
                tenures.stream().map(Tenure::withAi).flatMap(Optional::stream).toList(),
                tenures.stream()
                        .map(Tenure::withoutAi)
                        .flatMap(Optional::stream)
                        .toList(),
                EmployeeExperienceTally.cut(inputs.current().tally().staff()),
                inputs.settings());
    }

    /** One group that is shown would show the other by the figure of all, so a small one hides both. */
    Optional<Reason> refusal(boolean both) {
        if (with.isEmpty() && without.isEmpty()) {
            return Optional.of(nothing());
        } else if (Groups.few(with.size(), settings) || Groups.few(without.size(), settings)) {
            return Optional.of(Reason.BELOW_MIN_CELL_SIZE);
        }
        return both && (with.isEmpty() || without.isEmpty()) ? Optional.of(Reason.NO_CONTROL_GROUP) : Optional.empty();
    }

    /** The same for figures of one group alone. */
    Optional<Reason> refusal(List<FollowUp> group) {
        return refusal(false).or(() -> group.isEmpty() ? Optional.of(nothing()) : Optional.empty());
    }

    /** Where facts had to make room, nobody left doesn't mean that there was nobody. */
    private Reason nothing() {
        return forgotten ? Reason.TOO_OLD : Reason.NO_DATA;
    }

    long all() {
        return (long) with.size() + without.size();
    }
}
