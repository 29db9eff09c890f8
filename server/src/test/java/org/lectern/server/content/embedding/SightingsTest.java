package org.lectern.server.content.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://www.example.edu/people?q=name | https://www.example.edu",
                "https://www.example.edu               | https://www.example.edu",
                "http://localhost:8080/                | http://localhost:8080",
                "https://user:secret@www.example.edu/  | -",
                "https:///path                         | -",
                "https://www.example.edu?q=name        | -",
                "https://<script>/                     | -",
                "about:blank                           | -",
                "file:///home                          | -",
                "''                                    | -",
            })
    void of_where_a_page_is_its_origin_is_kept_and_nothing_else(String referer, String origin) {
        assertThat(Sightings.origin(referer)).isEqualTo(origin);
    }
}
