/** The lens between stored JSON and records: strict reading, problems with pointers, JSON Schema, values to index. */
@NullMarked
package org.lectern.engine.model;

import org.jspecify.annotations.NullMarked;
