package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever the order in which they come, they go by age. */
class OldestFirstTest {
    private final OldestFirst<Integer> queue = new OldestFirst<>();

    @Test
    void whoComesLateGoesFirst() {
        List.of(3, 5, 4, 9, 1, 5).forEach(queue::add);
        assertThat(queue.size()).isEqualTo(6);
        assertThat(queue.remove()).isEqualTo(1);
        assertThat(queue.remove()).isEqualTo(3);
        queue.add(2);
        assertThat(List.of(queue.remove(), queue.remove(), queue.remove(), queue.remove(), queue.remove()))
                .containsExactly(2, 4, 5, 5, 9);
        assertThat(queue.size()).isZero();
        queue.add(7);
        queue.clear();
        assertThat(queue.size()).isZero();
    }

    @Property
    void theyGoByAge(@ForAll List<Integer> numbers) {
        numbers.forEach(queue::add);
        List<Integer> gone = new ArrayList<>();
        while (queue.size() > 0) {
            gone.add(queue.remove());
        }
        assertThat(gone).isSorted().containsExactlyInAnyOrderElementsOf(numbers);
    }
}
