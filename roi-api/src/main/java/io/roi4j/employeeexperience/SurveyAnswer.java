package io.roi4j.employeeexperience;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * One person's answer to "how likely are you to recommend this employer?". Immutable.
 *
 * @param id the key of the answer
 * @param at when it was given
 * @param person the pseudonym of who gave it, so that the answers of few persons don't pass for those of many; for an
 *     anonymous survey the key of the answer, and then no person may answer twice in a window
 * @param score 0 to 10: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract
 */
public record SurveyAnswer(String id, Instant at, String person, int score) implements EmployeeFact {
    /** The highest score. */
    public static final int MOST = 10;

    /** @throws io.roi4j.InvalidFactException if a name is no pseudonym, the time can't be true, or the score isn't 0 to 10 */
    public SurveyAnswer {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Checks.pseudonym("person", person);
        Checks.within("score", score, 0, MOST);
    }

    /** An answer to an anonymous survey. */
    public SurveyAnswer(String id, Instant at, int score) {
        this(id, at, id, score);
    }
}
