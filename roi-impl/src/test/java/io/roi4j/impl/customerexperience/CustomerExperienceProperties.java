package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Money;
import io.roi4j.Window;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.customerexperience.SomeCustomers.Fact;
import io.roi4j.impl.formula.Sound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CustomerExperienceProperties {
    @Provide
    Arbitrary<Fact> facts() {
        return Arbitraries.oneOf(SomeCustomers.hot(), SomeCustomers.keyed());
    }

    @Provide
    Arbitrary<Fact> keyed() {
        return SomeCustomers.keyed();
    }

    private static Shop told(List<Fact> facts) {
        Shop shop = new Shop();
        shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(30), 0.01, 12, true, "CFO"));
        shop.after.declareSentimentErrors(new SentimentErrors(0.9, 0.95, 0.8, 0.97, "sample"));
        shop.before().declareCustomerMargin(Money.of("10", "USD"), "books");
        for (int i = 0; i < facts.size(); i++) {
            facts.get(i).tell(i % 3 == 0 ? shop.before() : shop.after);
        }
        return shop;
    }

    @Property(tries = 150)
    void everyMeasureIsSound(
            @ForAll @Size(max = 60) List<@From("facts") Fact> facts, @ForAll("windows") Window window) {
        Shop shop = told(facts);
        Sound.metrics(shop.after.calculate(window));
        Sound.metrics(shop.before().calculate(window));
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.of(Window.ALL, Window.lastDays(30), Window.lastDays(365));
    }

    @Property(tries = 100)
    void theOrderOfFactsDoesNotMatter(@ForAll @Size(max = 50) List<@From("facts") Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(all(shuffled)).isEqualTo(all(facts));
    }

    private static Record all(List<Fact> facts) {
        Shop shop = new Shop();
        facts.forEach(fact -> fact.tell(shop.after));
        return shop.after.calculate(Window.lastDays(365));
    }

    @Property(tries = 100)
    void aKeyedFactToldTwiceChangesNothing(@ForAll @Size(max = 40) List<@From("keyed") Fact> facts) {
        Shop shop = told(facts);
        var metrics = shop.metrics();
        var refused = shop.live.refused();
        for (int i = 0; i < facts.size(); i++) {
            facts.get(i).tell(i % 3 == 0 ? shop.before() : shop.after);
        }
        assertThat(shop.metrics()).isEqualTo(metrics);
        assertThat(shop.live.refused()).isEqualTo(refused);
    }

    @Property(tries = 50)
    void moneyScales(@ForAll @Size(min = 2, max = 20) List<@IntRange(min = -50, max = 500) Integer> margins) {
        Shop one = new Shop();
        Shop ten = new Shop();
        for (int i = 0; i < margins.size(); i++) {
            BigDecimal amount = BigDecimal.valueOf(margins.get(i));
            one.after.told(margin(one, i, amount));
            ten.after.told(margin(ten, i, amount.multiply(BigDecimal.TEN)));
        }
        for (Shop shop : List.of(one, ten)) {
            shop.after.told(shop.year("y", 100, 70));
            shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), 0.1, 3, false, "CFO"));
        }
        double small = Sound.value(one.metrics().value().lifetimeValue());
        double large = Sound.value(ten.metrics().value().lifetimeValue());
        assertThat(large).isCloseTo(10 * small, within(1e-9 * Math.abs(large) + 1e-9));
    }

    private static CustomerMargin margin(Shop shop, int i, BigDecimal amount) {
        return new CustomerMargin("c" + i, shop.daysAgo(1), Money.of(amount.toPlainString(), "USD"));
    }
}
