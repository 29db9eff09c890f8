package org.lectern.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects everything wrong with the parameters of a request, so that a caller mends them in one go. */
public final class Faults {

    private final List<Problem.Fault> list = new ArrayList<>();

    public void add(String parameter, String sentence) {
        list.add(new Problem.Fault(Problem.Place.PARAMETER, parameter, sentence));
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws ProblemException status 400 with every fault
     */
    public void refuseIfAny() {
        if (!list.isEmpty()) {
            var detail = list.stream()
                    .map(fault -> fault.at() + ": " + fault.detail())
                    .collect(Collectors.joining("; "));
            throw new ProblemException(Problem.of(400, detail).with(list));
        }
    }
}
