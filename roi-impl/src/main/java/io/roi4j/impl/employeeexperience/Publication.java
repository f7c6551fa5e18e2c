package io.roi4j.impl.employeeexperience;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.employeeexperience.Releases.Release;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of the facts of one cohort is published: those of closed months, as far as no difference to what was published before
 * would show few persons.
 *
 * <p>Figures on staff move together: whatever else is published of staff is part of what retention was published of.
 * Otherwise the difference of two figures could show what neither does.
 *
 * <p>Safe for use by several threads.
 */
final class Publication {
    /** The default window and the whole time, each at an instant or two. */
    private static final int ANSWERS = 4;

    private static final List<Family> OF_STAFF =
            List.of(Family.HEADCOUNT, Family.EXPOSURE, Family.EXITS, Family.PRODUCTIVITY);

    private final Map<Family, Releases> releases = new EnumMap<>(Family.class);
    private final AtomicReference<@Nullable Instant> staffKnownUntil = new AtomicReference<>();
    private final Deque<Map.Entry<Question, Map<Family, Release>>> answered = new ArrayDeque<>();
    private @Nullable StaffAnswer lastOfStaff;
    private boolean erased;

    private record StaffAnswer(Release staff, int minimum, Horizon horizon, Map<Family, Release> answer) {}

    /**
     * All facts that are known.
     *
     * @param version greater with each new one; the same only where nothing is new
     * @param tally gives them, as they are then or later
     */
    record Known(long version, Supplier<EmployeeExperienceTally> tally) {}

    /**
     * What was asked for; asked again when nothing is new it needs no second look. It holds the number of the facts, not the
     * facts: these may long have made room for others.
     */
    private record Question(
            long version, Window window, Instant closed, Instant staffAsOf, int minimum, Horizon horizon) {}

    /** The staff was told as it was then; whoever wasn't said to have left hadn't. */
    void staffKnownUntil(Instant instant) {
        staffKnownUntil.accumulateAndGet(instant, (a, b) -> a == null || (b != null && b.isAfter(a)) ? b : a);
    }

    /** What to publish of each family. */
    synchronized Map<Family, Release> of(Known known, Scope scope, int minimum, Horizon horizon) {
        Instant closed = Months.closed(scope.asOf());
        Instant told = staffKnownUntil.get();
        Instant staffAsOf = told == null || told.isAfter(closed) ? closed : Months.closed(told);
        var question = new Question(known.version(), scope.window(), closed, staffAsOf, minimum, horizon);
        for (Map.Entry<Question, Map<Family, Release>> entry : answered) {
            if (entry.getKey().equals(question)) {
                return entry.getValue();
            }
        }
        Map<Family, Release> answer = answer(question, known.tally().get());
        if (erased) {
            releases.clear();
        } else {
            answered.addLast(Map.entry(question, answer));
            if (answered.size() > ANSWERS) {
                answered.removeFirst();
            }
        }
        return answer;
    }

    private Map<Family, Release> answer(Question asked, EmployeeExperienceTally known) {
        Scope always = new Scope(Window.ALL, asked.staffAsOf());
        Scope window = new Scope(asked.window(), asked.closed());
        Release staff = release(Family.RETENTION, new PackedFacts(known.staffAt(asked.staffAsOf())), always, asked);
        Map<Family, Release> all = new EnumMap<>(ofStaff(staff, asked));
        all.put(Family.SURVEY, release(Family.SURVEY, new PackedFacts(known.surveysIn(window)), window, asked));
        all.put(Family.WORK, release(Family.WORK, new PackedFacts(known.weeksIn(window)), window, asked));
        return all;
    }

    private Map<Family, Release> ofStaff(Release staff, Question asked) {
        StaffAnswer last = lastOfStaff;
        if (last != null
                && last.staff().equals(staff)
                && last.minimum() == asked.minimum()
                && last.horizon().equals(asked.horizon())) {
            return last.answer();
        }
        Map<Family, Release> all = new EnumMap<>(Family.class);
        all.put(Family.RETENTION, staff);
        for (Family family : OF_STAFF) {
            all.put(family, release(family, staff.facts(), staff.scope(), asked));
        }
        lastOfStaff = erased ? null : new StaffAnswer(staff, asked.minimum(), asked.horizon(), all);
        return all;
    }

    private Release release(Family family, PackedFacts facts, Scope scope, Question asked) {
        Crowd crowd = Crowds.of(family, facts.tally(), scope.asOf(), asked.minimum(), asked.horizon());
        return releases.computeIfAbsent(family, first -> new Releases())
                .release(new Release(facts, scope, crowd), asked.minimum());
    }

    /** How many answers are kept. */
    synchronized int remembered() {
        return releases.size() + answered.size() + (lastOfStaff == null ? 0 : 1);
    }

    /** Forgets everything, and remembers nothing any more. */
    synchronized void erase() {
        erased = true;
        releases.clear();
        answered.clear();
        lastOfStaff = null;
    }
}
