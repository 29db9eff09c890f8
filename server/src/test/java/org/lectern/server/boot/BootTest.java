package org.lectern.server.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.server.boot.Step.State;

class BootTest {
    private final Readiness readiness = new Readiness();
    private final List<List<Step>> seen = new ArrayList<>();

    private BootStep step(String name, String... saying) {
        return new BootStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int order() {
                return 100;
            }

            @Override
            public void run(Progress progress) {
                seen.add(readiness.steps());
                for (String words : saying) {
                    progress.say(words);
                    seen.add(readiness.steps());
                }
            }
        };
    }

    private static final BootStep BROKEN = new BootStep() {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public void run(Progress progress) {
            throw new IllegalStateException("page.md:3: no title: add one.");
        }
    };

    private void run(BootStep... steps) {
        readiness.expect(List.of(steps).stream().map(BootStep::name).toList());
        new Boot(readiness, List.of(steps)).runAll();
    }

    @Test
    void nothing_is_ready_before_the_steps_are_known() {
        assertThat(readiness.ready()).isFalse();
    }

    @Test
    void without_steps_it_is_ready_once_that_is_known() {
        run();
        assertThat(readiness.ready()).isTrue();
    }

    @Test
    void each_step_waits_runs_tells_how_far_it_is_and_is_done() {
        run(step("migration"), step("import", "1 of 2\n pages"));
        assertThat(seen)
                .containsExactly(
                        List.of(new Step("migration", State.RUNNING, ""), new Step("import", State.WAITING, "")),
                        List.of(new Step("migration", State.DONE, ""), new Step("import", State.RUNNING, "")),
                        List.of(
                                new Step("migration", State.DONE, ""),
                                new Step("import", State.RUNNING, "1 of 2 pages")));
        assertThat(readiness.ready()).isTrue();
        assertThat(readiness.failed()).isFalse();
    }

    @Test
    void what_a_step_found_stays_when_it_is_done() {
        BootStep finding = new BootStep() {
            @Override
            public String name() {
                return "widgets";
            }

            @Override
            public int order() {
                return 50;
            }

            @Override
            public void run(Progress progress) {
                progress.say("reading");
            }

            @Override
            public String outcome() {
                return "refused: widget sign";
            }
        };
        run(finding);
        assertThat(readiness.steps()).containsExactly(new Step("widgets", State.DONE, "refused: widget sign"));
        assertThat(readiness.ready()).isTrue();
    }

    @Test
    void a_failed_step_keeps_the_server_from_being_ready_and_the_next_ones_from_running() {
        run(BROKEN, step("import"));
        assertThat(readiness.steps())
                .containsExactly(
                        new Step("broken", State.FAILED, "the log tells why"), new Step("import", State.WAITING, ""));
        assertThat(readiness.ready()).isFalse();
        assertThat(readiness.failed()).isTrue();
    }

    @Test
    void two_steps_of_one_name_are_refused() {
        assertThatThrownBy(() -> readiness.expect(List.of("import", "import")))
                .hasMessage("Two steps of the start are called \"import\": rename one.");
    }
}
