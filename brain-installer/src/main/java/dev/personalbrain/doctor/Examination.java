package dev.personalbrain.doctor;

import java.io.IOException;
import java.util.List;

/** One way to look at an application. Changes nothing. */
public interface Examination {
    /**
     * What is wrong, in the order of the files.
     *
     * @throws dev.personalbrain.error.UserException where it cannot be looked at, which is a finding too
     */
    List<Finding> of(Patient patient) throws IOException;
}
