package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import java.util.Map;

/** Sub-measure 7.6: how long until a deployment has paid itself back? From all cash flows, whatever the window. */
public record ReturnTimes(
        @Definition(
                number = "7.6",
                value = "Kaplan-Meier median of the deployments' times to return; one that has not paid itself back is "
                        + "censored at its last flow.",
                direction = DOWN,
                record = "the cash flows of each deployment",
                source = "Kaplan & Meier 1958; Brealey, Myers & Allen, ch. 5; interval: Brookmeyer & Crowley 1982")
        @Once
        Elapsed portfolioTimeToRoi,

        @Definition(
                number = "7.6",
                value =
                        "Time from the first flow until the sum of the flows turns from negative to 0 or more for the last "
                                + "time, with a straight line between flows; 0 if it never was negative; absent if it is "
                                + "negative now (censored, with the last flow as its bound).",
                direction = DOWN,
                record = "the cash flows of each deployment",
                source = "Brealey, Myers & Allen, Principles of Corporate Finance, ch. 5")
        @By("deployment")
        @Once
        Map<String, Elapsed> timeToRoi,

        @Definition(
                number = "7.6",
                value = "Kaplan-Meier median of the deployments' discounted times to return.",
                direction = DOWN,
                record = "the cash flows of each deployment, and the declared rate of a year",
                source = "Kaplan & Meier 1958; Brealey, Myers & Allen, ch. 5; interval: Brookmeyer & Crowley 1982")
        @Once
        Elapsed portfolioDiscountedTimeToRoi,

        @Definition(
                number = "7.6",
                value =
                        "Time to return with every flow discounted to the first one: flow / (1 + rate)^(days / 365); absent "
                                + "without a declared rate.",
                direction = DOWN,
                record = "the cash flows of each deployment, and the declared rate of a year",
                source = "Brealey, Myers & Allen, Principles of Corporate Finance, ch. 5")
        @By("deployment")
        @Once
        Map<String, Elapsed> discountedTimeToRoi,

        @Definition(
                number = "7.6",
                value = "Kaplan-Meier median of the deployments' times from going live to their return.",
                direction = DOWN,
                record = "the cash flows of each deployment, and when it went live",
                source = "Kaplan & Meier 1958; Brealey, Myers & Allen, ch. 5; interval: Brookmeyer & Crowley 1982")
        @Once
        Elapsed portfolioGoLiveToRoi,

        @Definition(
                number = "7.6",
                value = "Time from going live to the return; 0 if it had paid itself back before; of the deployments "
                        + "of which it is told when they went live.",
                direction = DOWN,
                record = "the cash flows of each deployment, and when it went live",
                source = "Brealey, Myers & Allen, Principles of Corporate Finance, ch. 5")
        @By("deployment")
        @Once
        Map<String, Elapsed> goLiveToRoi) {
    public ReturnTimes {
        timeToRoi = Map.copyOf(timeToRoi);
        discountedTimeToRoi = Map.copyOf(discountedTimeToRoi);
        goLiveToRoi = Map.copyOf(goLiveToRoi);
    }
}
