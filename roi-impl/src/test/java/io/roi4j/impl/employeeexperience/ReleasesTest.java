package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.CLOSED;
import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.employeeexperience.Releases.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be published after what was published before. */
class ReleasesTest {
    private static final Instant LATER = CLOSED.plus(Duration.ofDays(30));

    private final Releases releases = new Releases();

    /** Persons from one number to another, of whom so many have left. */
    private static Release release(Instant asOf, int from, int to, int left) {
        Crowd.Builder crowd = new Crowd.Builder();
        for (int i = from; i < to; i++) {
            boolean leaves = i < from + left;
            crowd.add(Mark.of(i), 1, leaves ? Set.of("left") : Set.of(), Mark.of(leaves));
        }
        PackedFacts facts = new PackedFacts(EmployeeExperienceTally.EMPTY);
        return new Release(facts, new Scope(Window.ALL, asOf), crowd.build());
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
    void eightCanBeShownAgain() {
        Release[] told = new Release[9];
        for (int i = 0; i < told.length; i++) {
            told[i] = releases.release(release(CLOSED, 100 * i, 100 * i + 20, 0), MINIMUM);
        }
        assertThat(releases.release(release(CLOSED, 800, 821, 0), MINIMUM)).isSameAs(told[8]);
        assertThat(releases.release(release(CLOSED, 100, 121, 0), MINIMUM)).isSameAs(told[1]);
        // Of the first the figures are forgotten, the persons are not: what was shown last is shown again.
        assertThat(releases.release(release(CLOSED, 0, 21, 0), MINIMUM)).isSameAs(told[1]);
        // The same persons as then show nobody.
        Release again = release(CLOSED, 0, 20, 0);
        assertThat(releases.release(again, MINIMUM)).isSameAs(again);
    }

    @Test
    void ofSixteenMoreThePersonsAreRemembered() {
        for (int i = 0; i < 8 + 17; i++) {
            releases.release(release(CLOSED, 100 * i, 100 * i + 20, 0), MINIMUM);
        }
        Release second = release(CLOSED, 100, 121, 0);
        assertThat(releases.release(second, MINIMUM)).isNotSameAs(second);
        Release first = release(CLOSED, 0, 21, 0);
        assertThat(releases.release(first, MINIMUM)).isSameAs(first);
    }

    @Test
    void ofVeryManyPersonsFourPublicationsAreRemembered() {
        int many = 20_000;
        Release[] told = new Release[5];
        for (int i = 0; i < told.length; i++) {
            told[i] = releases.release(release(CLOSED, many * i, many * (i + 1), 0), MINIMUM);
        }
        assertThat(releases.release(release(CLOSED, many * 3, many * 4 + 1, 0), MINIMUM))
                .isSameAs(told[3]);
        Release second = release(CLOSED, many, many * 2 + 1, 0);
        assertThat(releases.release(second, MINIMUM)).isSameAs(told[3]);
        Release first = release(CLOSED, 0, many + 1, 0);
        assertThat(releases.release(first, MINIMUM)).isSameAs(first);
    }

    /** A host that reads several windows: those that change must not make the one forgotten that waits for a few. */
    @Test
    void whatWaitsIsNotForgottenOverOtherWindows() {
        Release always = releases.release(release(CLOSED, 0, 20, 0), MINIMUM);
        for (int month = 1; month <= 40; month++) {
            publishOthers(month, 2);
            assertThat(releases.release(release(LATER, 0, 21, 0), MINIMUM)).isSameAs(always);
        }
    }

    @Test
    void norIsItOverSoManyThatItsFiguresAre() {
        releases.release(release(CLOSED, 0, 20, 0), MINIMUM);
        for (int month = 1; month <= 40; month++) {
            publishOthers(month, 10);
            Release asked = release(LATER, 0, 21, 0);
            assertThat(releases.release(asked, MINIMUM)).isNotSameAs(asked);
        }
    }

    private void publishOthers(int month, int windows) {
        for (int window = 1; window <= windows; window++) {
            int from = 10_000 * month + 100 * window;
            Release other = release(LATER, from, from + 20, 0);
            assertThat(releases.release(other, MINIMUM)).isSameAs(other);
        }
    }
}
