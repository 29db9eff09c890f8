package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.Page;
import org.lectern.api.Reading;
import org.lectern.engine.type.Types;

class CategoriesTest {

    public record Text(@Nullable String title) {}

    /** A type of this name, whose pages have and mention these categories. */
    private record Kind(String name, Set<String> categories, Map<String, String> mentions)
            implements ContentType<Text>, ImportsPages<Text> {

        @Override
        public Class<Text> model() {
            return Text.class;
        }

        @Override
        public Card card(Text content, Reading reading) {
            return Card.of("");
        }

        @Override
        public Set<String> categories() {
            if (categories.isEmpty()) {
                throw new IllegalStateException("no categories");
            }
            return categories;
        }

        @Override
        public Imported document(Page page) {
            throw new IllegalStateException("not asked");
        }
    }

    private static final Kind RECIPE =
            new Kind("recipe", Set.of("Recipes"), Map.of("cooks", "cook", "recipes", "dish"));

    @Test
    void what_pages_mention_has_the_name_of_its_type_before_that_is_installed() {
        var categories = new Categories(Types.of(RECIPE));

        assertThat(categories.type("cooks")).isEmpty();
        assertThat(categories.typeName("cooks")).isEqualTo("cook");
        assertThat(categories.taken()).containsExactly("recipes");
        assertThat(categories.known()).containsExactly("cooks", "recipes");
    }

    @Test
    void the_type_that_takes_the_pages_decides_over_what_others_call_it() {
        var categories = new Categories(Types.of(RECIPE, new Kind("chef", Set.of("cooks"), Map.of())));

        assertThat(categories.typeName("cooks")).isEqualTo("chef");
        assertThat(categories.typeName("recipes")).isEqualTo("recipe");
    }

    @Test
    void of_two_types_for_one_category_the_first_by_name_has_it() {
        var categories = new Categories(Types.of(RECIPE, new Kind("dish", Set.of("recipes"), Map.of())));

        assertThat(categories.typeName("recipes")).isEqualTo("dish");
    }

    @Test
    void a_type_that_fails_takes_no_pages_and_the_others_do() {
        var categories = new Categories(Types.of(new Kind("broken", Set.of(), Map.of("cooks", "cook")), RECIPE));

        assertThat(categories.taken()).containsExactly("recipes");
    }
}
