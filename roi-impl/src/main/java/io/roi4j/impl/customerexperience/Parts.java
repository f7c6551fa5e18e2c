package io.roi4j.impl.customerexperience;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.function.Function;

/** The parts of the room's inputs that its formulas read, each with where it comes from. */
final class Parts {
    private Parts() {}

    static <P extends Tally<P>> Inputs<P> of(
            Inputs<CustomerExperienceTally> inputs, Function<CustomerExperienceTally, P> part, Provenance origin) {
        return new Inputs<>(
                from(inputs.current().part(part), origin),
                from(inputs.baseline().part(part), origin),
                inputs.settings());
    }

    /** The same, where a side that was told counts of this kind is reported rather than measured. */
    static <P extends Tally<P>> Inputs<P> of(
            Inputs<CustomerExperienceTally> inputs,
            Function<CustomerExperienceTally, P> part,
            Provenance origin,
            Class<? extends CustomerFact> counts) {
        Scope scope = inputs.settings().scope();
        return new Inputs<>(
                from(inputs.current().part(part), origin(inputs.current(), scope, origin, counts)),
                from(inputs.baseline().part(part), origin(inputs.baseline(), scope.all(), origin, counts)),
                inputs.settings());
    }

    private static Provenance origin(
            Evidence<CustomerExperienceTally> side,
            Scope scope,
            Provenance origin,
            Class<? extends CustomerFact> counts) {
        return side.tally().records().within(counts, scope).findAny().isEmpty()
                ? origin
                : origin.weaker(Provenance.REPORTED);
    }

    static <P extends Tally<P>> Evidence<P> from(Evidence<P> evidence, Provenance origin) {
        return new Evidence<>(evidence.tally(), evidence.slices(), origin, evidence.label());
    }

    /** The same in one lump: for a ratio of which the parts needn't fall into one slice. */
    static <P extends Tally<P>> Evidence<P> lump(Evidence<?> from, P tally) {
        return new Evidence<>(tally, List.of(), from.provenance(), from.label());
    }
}
