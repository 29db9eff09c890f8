package org.lectern.engine.rendering.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Beyond;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A template, parsed once. It may run in many threads at once; a run leaves nothing behind. */
public final class Template {

    private final String file;
    private final org.apache.velocity.Template parsed;

    Template(String file, org.apache.velocity.Template parsed) {
        this.file = file;
        this.parsed = parsed;
    }

    /** What failures name. */
    public String file() {
        return file;
    }

    /**
     * Runs the template.
     *
     * @param variables what it can name
     * @throws TemplateFailure with the place, if anything goes wrong; what is written so far is then worthless
     */
    public void run(Map<String, @Nullable Object> variables, PageWriter page) {
        try {
            parsed.merge(new Run(variables, page.budget()), page);
            page.end();
        } catch (RefusedValue refused) {
            throw new TemplateFailure(file, 0, 0, String.valueOf(refused.getMessage()));
        } catch (Beyond beyond) {
            throw new TemplateFailure(file, 0, 0, String.valueOf(beyond.getMessage()));
        } catch (TemplateFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw Failures.of(file, failure);
        } catch (StackOverflowError tooDeep) {
            throw new TemplateFailure(file, 0, 0, "the template calls itself without end");
        }
    }
}
