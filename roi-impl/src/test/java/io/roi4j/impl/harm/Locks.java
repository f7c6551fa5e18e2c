package io.roi4j.impl.harm;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.stream.Stream;

/** Which locks the calling thread holds that code of ours took. */
final class Locks {
    private Locks() {}

    /** By the library's code. */
    static List<String> held() {
        return held(frame ->
                frame.startsWith("io.roi4j.") && !frame.startsWith("io.roi4j.impl.harm.") && !frame.endsWith("Test"));
    }

    /** By this class's code. */
    static List<String> held(Class<?> by) {
        return held(frame -> frame.equals(by.getName()));
    }

    private static List<String> held(java.util.function.Predicate<String> ours) {
        ThreadInfo info = ManagementFactory.getThreadMXBean()
                .getThreadInfo(new long[] {Thread.currentThread().getId()}, true, true)[0];
        Stream<String> monitors = Stream.of(info.getLockedMonitors())
                .filter(monitor -> ours.test(monitor.getLockedStackFrame().getClassName()))
                .map(Locks::text);
        // A lock object doesn't say who took it: none of the host's is held here.
        Stream<String> locks = Stream.of(info.getLockedSynchronizers())
                .map(LockInfo::getClassName)
                .filter(name -> name.contains("ReentrantLock"));
        return Stream.concat(monitors, locks).toList();
    }

    private static String text(MonitorInfo monitor) {
        return monitor.getClassName() + " at " + monitor.getLockedStackFrame();
    }
}
