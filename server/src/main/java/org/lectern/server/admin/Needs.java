package org.lectern.server.admin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lectern.server.security.Action;

/**
 * What whoever calls a resource's method must be allowed somewhere. The door lets nobody else in; whether it is allowed
 * for the entry in question is for the resource to ask of its {@link org.lectern.server.security.Caller}. A method with
 * neither this nor {@link OpenToStrangers} is closed to everyone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Action value();
}
