package io.roi4j.impl.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.ContactResolution;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;

/** Indicator 3, customers: whether an issue is resolved at once (3.8). */
public final class ContactFormulas {
    private ContactFormulas() {}

    /** 3.8: all figures. */
    public static ContactResolution contacts(Inputs<CustomerExperienceTally> inputs) {
        return new ContactResolution(firstContactResolution(inputs), contactsInsideRecontact(inputs));
    }

    /** 3.8: resolved at first contact / contacts whose window has closed; {@code zero-denominator} without one. */
    public static Ratio firstContactResolution(Inputs<CustomerExperienceTally> inputs) {
        return new Ratio(Proportions.reading(
                Parts.of(inputs, tally -> tally.contacts().resolved(), Provenance.MEASURED, ContactPeriod.class), UP));
    }

    /** Contacts whose window is open. */
    public static Count contactsInsideRecontact(Inputs<CustomerExperienceTally> inputs) {
        ContactTally contacts = inputs.current().tally().contacts();
        return new Count(ReadingBuilder.of(Estimates.exact((double) contacts.inside()), inputs.settings())
                .from(contacts.inside() + contacts.resolved().trials(), Provenance.MEASURED)
                .build());
    }
}
