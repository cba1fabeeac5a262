package dev.personalbrain.doctor;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Examines an application in every way that is asked for. Changes nothing. */
public final class Doctor {
    /** What files alone tell, be they on a machine or in an image. */
    private static final List<Examination> OF_FILES = List.of(
            new JavaVersion(),
            new WrongPlatform(),
            new MissingModules(),
            new HalfInstalled(),
            new AlteredFiles(),
            new MissingLibraries());

    private final Patient patient;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Patient patient) {
        this.patient = patient;
    }

    /** @param more examinations, beside those of the files */
    public static Diagnosis examine(Patient patient, List<? extends Examination> more) throws IOException {
        Doctor doctor = new Doctor(patient);
        for (Examination each : Stream.concat(OF_FILES.stream(), more.stream()).toList()) {
            doctor.examine(each);
        }
        Place place = patient.place();
        return new Diagnosis(
                place.path(patient.root()), place.name(), place.platform().toString(), doctor.findings);
    }

    private void examine(Examination examination) throws IOException {
        try {
            findings.addAll(examination.of(patient));
        } catch (UserException e) {
            Symptom symptom = e.exitCode() == ExitCode.TARGET ? Symptom.FOLDER : Symptom.MANIFEST;
            findings.add(Finding.error(
                    symptom,
                    "",
                    patient.place().path(patient.root()),
                    "an installation that this user can read",
                    e.getMessage(),
                    "run this as root, or as the user whose application it is"));
        }
    }
}
