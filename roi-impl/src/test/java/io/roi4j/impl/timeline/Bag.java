package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/** A tally that keeps every fact, so that none can be lost or counted twice unseen. */
record Bag(List<Integer> facts) implements Tally<Bag> {
    Bag {
        facts = facts.stream().sorted().toList();
    }

    @Override
    public Bag merge(Bag other) {
        List<Integer> both = new ArrayList<>(facts);
        both.addAll(other.facts);
        return new Bag(both);
    }

    /** The timeline of a bag. */
    static Timeline<Integer, Bag> timeline(List<Resolution> resolutions) {
        return new Timeline<>(resolutions, Filling::new);
    }

    private static final class Filling implements Accumulator<Integer, Bag> {
        private final List<Integer> facts = new ArrayList<>();

        @Override
        public void add(Integer fact) {
            facts.add(fact);
        }

        @Override
        public Bag tally() {
            return new Bag(facts);
        }
    }
}
