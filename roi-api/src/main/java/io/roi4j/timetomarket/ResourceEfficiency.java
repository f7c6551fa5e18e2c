package io.roi4j.timetomarket;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** Hours of people for the work done, over the types of work whose hours per unit without AI are known. */
public record ResourceEfficiency(
        @Definition(
                number = "1.4",
                value = "(Expected hours - actual hours) / expected hours, the upkeep of the AI among the actual "
                        + "ones (net); negative when more was needed; absent when none were expected.",
                french = "Indice d'efficacité des ressources (REI)",
                direction = UP,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)",
                source = "OECD 2001, Measuring Productivity; interval: Fieller 1954")
        @Once
        Ratio resourceEfficiencyIndex,

        @Definition(
                number = "1.4",
                value = "The same without the upkeep of the AI: (expected hours - hours on the units) / expected "
                        + "hours.",
                direction = UP,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)",
                source = "OECD 2001, Measuring Productivity; interval: Fieller 1954")
        @Once
        Ratio grossResourceEfficiencyIndex,

        @Definition(
                number = "1.4",
                value = "Expected hours / actual hours with upkeep, which is 1 / (1 - resource-efficiency index); "
                        + "absent when no hours were worked.",
                direction = UP,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)",
                source = "OECD 2001, Measuring Productivity; interval: Fieller 1954")
        @Once
        Score labourProductivityRatio,

        @Definition(
                value = "Sum over the types of work of units done * hours per unit without AI.",
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)")
        @Once
        Elapsed expectedWork,

        @Definition(
                value = "Hours of people on these types of work with the upkeep of the AI.",
                direction = DOWN,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)")
        @Once
        Elapsed actualWork,

        @Definition(
                value = "Expected hours - actual hours with upkeep; negative when more was needed.",
                direction = UP,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)")
        @Once
        Elapsed freedWork,

        @Definition(value = "Freed hours that went to other work.", record = "every redeployment of freed hours") @Once
        Elapsed redeployedWork,

        @Definition(value = "Freed hours that are no longer paid for.", record = "every release of freed hours") @Once
        Elapsed savedWork,

        @Definition(
                value = "Freed hours - redeployed - saved; absent when none were freed or more went away than "
                        + "were freed.",
                direction = DOWN,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared), redeployments and releases",
                source = "HM Treasury, Green Book (cashable and non-cashable benefits)")
        @Once
        Elapsed unclassifiedWork,

        @Definition(
                number = "1.4",
                value = "Redeployed hours / freed hours; absent when none were freed or more went away than were "
                        + "freed.",
                direction = UP,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared), redeployments and releases",
                source = "HM Treasury, Green Book (cashable and non-cashable benefits)")
        @Once
        Ratio redeployedShare,

        @Definition(
                number = "1.4",
                value = "Hours no longer paid for / freed hours; absent when none were freed or more went away "
                        + "than were freed.",
                direction = UP,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared), redeployments and releases",
                source = "HM Treasury, Green Book (cashable and non-cashable benefits)")
        @Once
        Ratio savedShare,

        @Definition(
                value = "Types of work done in the window whose hours per unit without AI are not known; their "
                        + "work is in no other figure here.",
                direction = DOWN,
                record = "work done with units and hours, and hours per unit without AI (recorded before or "
                        + "declared)")
        @Once
        Count workTypesWithoutBaseline) {}
