package io.roi4j.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;

/** Whether an issue is resolved at once. */
public record ContactResolution(
        @Definition(
                number = "3.8",
                value = "Contacts resolved within their recontact window without a second contact / contacts whose "
                        + "window (7 days after the contact unless declared) has closed; those still inside are in "
                        + "neither number; absent without a closed one.",
                french = "FCR",
                direction = UP,
                record = "every contact, resolution and repeated contact, or their counts by period",
                source = "COPC CX Standard; SQM Group; Wilson 1927")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = {"contactsResolvedAtFirst", "periodContactsResolved"},
                denominator = {"contactsClosed", "periodContacts"})
        Ratio firstContactResolution,

        @Definition(
                value = "Contacts of the window whose recontact window hasn't closed yet; they are in no rate until it "
                        + "does.",
                record = "every contact")
        Count contactsInsideRecontact) {}
