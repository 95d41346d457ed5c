package dev.bmslink.testkit.link;
import org.junit.jupiter.api.Test;
class FirstTest {
    @Test void first() {
        LinkSimulation sim = new LinkSimulation(LinkSettings.chain(4, 7));
        sim.observe(e -> { if (e.kind()!=LinkEvent.Kind.LINE) System.out.printf("%9.3f ms %d %s %s %s %s%n", e.timeNanos()/1e6, e.unit(), e.kind(), e.text(), e.frame()==null?"":e.frame().message(), e.damaged()?"XX":""); });
        sim.at(1_100_000_000L, () -> sim.press(1));
        sim.runUntil(6_000_000_000L);
        System.out.println(sim.addresses()+" "+sim.table(1)+" "+sim.reports()+" "+sim.duplicates());
    }
}
