package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.CLOSED;
import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.employeeexperience.Releases.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be published after what was published before. */
class ReleasesTest {
    private static final Instant LATER = CLOSED.plus(Duration.ofDays(30));

    private final Releases releases = new Releases();

    /** Persons from one number to another, of whom so many have left. */
    private static Release release(Instant asOf, int from, int to, int left) {
        Map<Object, Crowd.Part> parts = new HashMap<>();
        for (int i = from; i < to; i++) {
            Set<String> cells = i < from + left ? Set.of(Crowd.ALL, "left") : Set.of(Crowd.ALL);
            parts.put(i, new Crowd.Part(1, cells, cells));
        }
        return new Release(EmployeeExperienceTally.EMPTY, new Scope(Window.ALL, asOf), new Crowd(parts));
    }

    @Test
    void aFewAreNotRememberedBecauseTheyAreNotShown() {
        Release few = release(CLOSED, 0, MINIMUM - 1, 0);
        assertThat(releases.release(few, MINIMUM)).isSameAs(few);
        // One more differs from nothing that was shown.
        Release enough = release(CLOSED, 0, MINIMUM, 0);
        assertThat(releases.release(enough, MINIMUM)).isSameAs(enough);
        Release more = release(CLOSED, 0, MINIMUM + 1, 0);
        assertThat(releases.release(more, MINIMUM)).isSameAs(enough);
    }

    @Test
    void whereNobodyChangedTheSameIsShownAndALaterInstantTakesItsPlace() {
        Release first = release(CLOSED, 0, 20, 0);
        releases.release(first, MINIMUM);
        assertThat(releases.release(release(CLOSED, 0, 20, 0), MINIMUM)).isSameAs(first);
        Release later = release(LATER, 0, 20, 0);
        assertThat(releases.release(later, MINIMUM)).isSameAs(later);
        // The earlier one is gone: what differs by a few gives way to the later.
        assertThat(releases.release(release(LATER, 0, 21, 0), MINIMUM)).isSameAs(later);
        assertThat(releases.release(release(CLOSED, 0, 20, 0), MINIMUM)).isNotSameAs(first);
    }

    @Test
    void asManyAsAGroupMayChangeAndNoneOfTheCellsByFewer() {
        Release first = release(CLOSED, 0, 20, 0);
        releases.release(first, MINIMUM);
        assertThat(releases.release(release(CLOSED, 0, 20 + MINIMUM - 1, 0), MINIMUM))
                .isSameAs(first);
        assertThat(releases.release(release(CLOSED, 0, 20, MINIMUM - 1), MINIMUM))
                .isSameAs(first);
        Release grown = release(CLOSED, 0, 20 + MINIMUM, 0);
        assertThat(releases.release(grown, MINIMUM)).isSameAs(grown);
        Release left = release(CLOSED, 0, 20 + 2 * MINIMUM, MINIMUM);
        assertThat(releases.release(left, MINIMUM)).isSameAs(left);
    }

    @Test
    void ofTwoThatAreTooNearTheNearerIsShown() {
        Release first = release(CLOSED, 0, 20, 0);
        Release second = release(CLOSED, 0, 20 + MINIMUM, 0);
        releases.release(first, MINIMUM);
        releases.release(second, MINIMUM);
        assertThat(releases.release(release(CLOSED, 0, 22, 0), MINIMUM)).isSameAs(first);
        assertThat(releases.release(release(CLOSED, 0, 24, 0), MINIMUM)).isSameAs(second);
    }

    @Test
    void fourAreRemembered() {
        Release[] told = new Release[5];
        for (int i = 0; i < told.length; i++) {
            told[i] = release(CLOSED, 100 * i, 100 * i + 20, 0);
            releases.release(told[i], MINIMUM);
        }
        assertThat(releases.release(release(CLOSED, 400, 421, 0), MINIMUM)).isSameAs(told[4]);
        assertThat(releases.release(release(CLOSED, 100, 121, 0), MINIMUM)).isSameAs(told[1]);
        Release likeTheFirst = release(CLOSED, 0, 21, 0);
        assertThat(releases.release(likeTheFirst, MINIMUM)).isSameAs(likeTheFirst);
    }
}
