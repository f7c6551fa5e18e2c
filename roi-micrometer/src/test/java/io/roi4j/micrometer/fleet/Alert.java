package io.roi4j.micrometer.fleet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An alert that fires while all of its conditions hold.
 *
 * @param name its name
 * @param severity page, where somebody should look now, or ticket
 * @param conditions what must hold
 * @param summary what happened, with labels
 * @param description what to look at
 */
record Alert(String name, String severity, List<Condition> conditions, String summary, String description) {
    /**
     * Two expressions that are compared, so that either can be looked at alone.
     *
     * @param left what is watched
     * @param operator between them, with what is to be matched
     * @param right what it is held against
     */
    record Condition(String left, String operator, String right) {
        static Condition above(String left, String right) {
            return new Condition(left, ">", right);
        }

        private String expression() {
            return left + " " + operator + " " + right;
        }
    }

    String expression() {
        return conditions.stream().map(Condition::expression).collect(Collectors.joining(" and "));
    }
}
