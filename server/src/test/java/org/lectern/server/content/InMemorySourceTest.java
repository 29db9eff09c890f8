package org.lectern.server.content;

import java.util.List;
import org.lectern.engine.query.Source;

class InMemorySourceTest extends SourceContract {

    @Override
    Source source(List<Spec> specs) {
        return Spec.inMemory(specs);
    }
}
