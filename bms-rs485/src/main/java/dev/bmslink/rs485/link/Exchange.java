package dev.bmslink.rs485.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of the master with its repetitions and everything that came back. */
final class Exchange {
    final Message request;
    final int destination;
    final List<Frame> answers = new ArrayList<>(2);

    /** WHO may have several answers and waits its whole window; anything else ends with its answer. */
    final boolean wholeWindow;

    int triesLeft;
    int seq;
    boolean garbled;
    boolean repeated;

    /** One node answered one question twice, so two nodes have its identifier. */
    @Nullable Uid twin;

    private int windowBegin;

    Exchange(Message request, int destination, int tries) {
        this.request = request;
        this.destination = destination;
        this.triesLeft = tries;
        this.wholeWindow = request instanceof CodingMessage.Who;
    }

    /** Keeps a frame when it answers this question. */
    boolean accept(Frame frame, int epoch) {
        MessageType type = frame.type();
        boolean refusal = frame.message() instanceof MasterMessage.Nak nak
                && nak.command() == request.type().code()
                && !wholeWindow;
        if (frame.seq() != seq
                || frame.epoch() != epoch
                || frame.destination() != Addresses.MASTER
                || !(type.answers(request.type()) || refusal)
                || (destination != Addresses.UNADDRESSED && frame.source() != destination)) {
            return false;
        }
        if (frame.message() instanceof CodingMessage.IAm iAm) {
            for (Frame earlier : answers.subList(windowBegin, answers.size())) {
                if (((CodingMessage.IAm) earlier.message()).uid().equals(iAm.uid())) {
                    twin = iAm.uid();
                }
            }
        }
        answers.add(frame);
        return true;
    }

    void beginWindow() {
        triesLeft--;
        windowBegin = answers.size();
    }

    /** Who answered WHO, each once. */
    List<CodingMessage.IAm> introduced() {
        List<CodingMessage.IAm> packs = new ArrayList<>(2);
        for (Frame answer : answers) {
            CodingMessage.IAm pack = (CodingMessage.IAm) answer.message();
            if (packs.stream().noneMatch(known -> known.uid().equals(pack.uid()))) {
                packs.add(pack);
            }
        }
        return packs;
    }

    Message answer() {
        return answers.get(0).message();
    }

    int answerSource() {
        return answers.get(0).source();
    }
}
