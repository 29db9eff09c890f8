package org.lectern.server.importing;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Fields;
import org.lectern.api.HasTopics;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.Markdown;
import org.lectern.api.Page;
import org.lectern.api.Reading;

/** What somebody else's plugin adds: a type of their own, with pages of its own. */
public record Course(
        @NotBlank @Nullable String title,
        @Nullable String code,
        @Nullable Markdown outline,
        List<String> topics) {

    public Course {
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** The type. */
    public static final class Type implements ContentType<Course>, HasTopics<Course>, ImportsPages<Course> {

        @Override
        public String name() {
            return "course";
        }

        @Override
        public Class<Course> model() {
            return Course.class;
        }

        @Override
        public Card card(Course course, Reading reading) {
            return Card.of(String.valueOf(course.title())).withKicker(course.code());
        }

        @Override
        public List<String> topics(Course course) {
            return course.topics();
        }

        @Override
        public Set<String> categories() {
            return Set.of("courses", "course");
        }

        @Override
        public Map<String, String> mentions() {
            return Map.of("people", "person");
        }

        @Override
        public Imported document(Page page) {
            var code = page.values("code").stream().findFirst().orElse(null);
            return new Imported(
                    new Fields()
                            .put("title", page.title())
                            .put("code", code)
                            .put("outline", Block.join(page.body()))
                            .putTexts("topics", page.values("topics"))
                            .object(),
                    List.of());
        }
    }
}
