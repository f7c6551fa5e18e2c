package io.roi4j.scalability;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A deployment went live: from here on, too, the time to its return is counted (7.6).
 *
 * @param id the natural key; told twice it counts once
 * @param deployment what was deployed, as its cash flows name it; told of several times the earliest counts
 * @param at when
 */
public record GoLive(String id, String deployment, Instant at) implements ScalabilityFact {
    /** @throws io.roi4j.InvalidFactException if the id, the deployment or the time can't be true */
    public GoLive {
        Checks.idAndTime(id, at);
        Checks.name("deployment", deployment);
    }
}
