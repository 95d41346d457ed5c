package dev.bmslink.testkit.check.engine;

import dev.bmslink.testkit.check.Result;
import java.util.function.Consumer;

/** Some rules that look at the same frames. */
interface Check {

    /** Takes a frame of the profile. */
    void onFrame(Moment moment);

    /** Gives the results so far, in the order of the suite; changes nothing. */
    void results(Capture capture, Consumer<Result> out);
}
