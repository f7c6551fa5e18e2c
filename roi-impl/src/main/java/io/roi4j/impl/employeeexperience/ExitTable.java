package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.ExitReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many resigned for which reason.
 *
 * @param counts by reason; a reason that nobody had is left out
 * @param aiRelated how many of all did so because of AI
 */
record ExitTable(Map<ExitReason, Long> counts, long aiRelated) {
    static ExitTable of(Collection<Tenure> tenures) {
        Map<ExitReason, Long> counts = new EnumMap<>(ExitReason.class);
        long ai = 0;
        for (Tenure tenure : tenures) {
            Departure exit = tenure.resignation().orElse(null);
            if (exit != null) {
                counts.merge(exit.reason(), 1L, Long::sum);
                ai += exit.aiRelated() ? 1 : 0;
            }
        }
        return new ExitTable(counts, ai);
    }

    long count(ExitReason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /** All who resigned. */
    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The reasons whose numbers must not be shown: those of fewer than the minimum, and as many of the next small ones as it
     * takes until two or more are hidden and those hidden are the minimum together. One alone is the total less the others.
     */
    Set<ExitReason> hidden(int minimum) {
        List<ExitReason> bySize = new ArrayList<>(counts.keySet());
        bySize.sort(Comparator.comparingLong(this::count));
        Set<ExitReason> hidden = EnumSet.noneOf(ExitReason.class);
        long pooled = 0;
        for (ExitReason reason : bySize) {
            boolean enough = hidden.isEmpty() || (hidden.size() > 1 && pooled >= minimum);
            if (count(reason) >= minimum && enough) {
                break;
            }
            hidden.add(reason);
            pooled += count(reason);
        }
        return hidden;
    }

    /** Whether the number of those who did so because of AI, or for other reasons, must not be shown. */
    boolean aiHidden(int minimum) {
        long others = all() - aiRelated;
        return (aiRelated > 0 && aiRelated < minimum) || (others > 0 && others < minimum);
    }
}
