package dev.bmslink.testkit.inverter;

import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.sofar.Inquiry;
import dev.bmslink.core.machine.Machine;
import java.util.ArrayList;
import java.util.List;

/** Asks for what a battery tells only when it is asked, one question a second in turn. */
final class Questions {
    private static final long EVERY = 1_000_000_000L;

    private record Question(Message message, long payload) {}

    private final List<Question> questions;
    private int turn;
    private long next;

    private Questions(List<Question> questions, long nowNanos) {
        this.questions = questions;
        this.next = questions.isEmpty() ? Machine.NEVER : nowNanos + EVERY;
    }

    static Questions of(Profile profile, int modules, long nowNanos) {
        List<Question> questions = new ArrayList<>();
        if (profile.head().family().equals("sofar")) {
            for (int module = 0; module < modules; module++) {
                for (String wanted : Inquiry.INQUIRY_ID.names().values()) {
                    questions.add(new Question(
                            Inquiry.MESSAGE,
                            Inquiry.of(0, wanted, module).frame().data()));
                }
            }
        }
        profile.message("inverter_product").ifPresent(message -> questions.add(new Question(message, 0)));
        return new Questions(questions, nowNanos);
    }

    void ask(InverterNode node, long nowNanos) {
        if (nowNanos - next < 0 || questions.isEmpty()) {
            return;
        }
        Question question = questions.get(turn++ % questions.size());
        node.send(question.message(), question.payload());
        next = nowNanos + EVERY;
    }

    long deadline() {
        return next;
    }
}
