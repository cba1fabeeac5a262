package dev.personalbrain.mojo;

import dev.personalbrain.application.ExtraDirectory;
import dev.personalbrain.application.ExtraFiles;
import dev.personalbrain.application.FilePermission;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.modules.Glob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes extra files of what Maven put into {@code <extraDirectories>}. */
final class ExtraFilesParameters {
    private static final String USUAL = "src/main/brain";

    private ExtraFilesParameters() {}

    /**
     * @param bean null where the user does not say
     * @param basedir of the project
     */
    static ExtraFiles of(ExtraDirectoriesParameter bean, Path basedir) {
        List<FilePermission> permissions = bean == null
                ? List.of()
                : bean.permissions().stream()
                        .map(each -> FilePermission.parse(each.file(), each.mode()))
                        .toList();
        return new ExtraFiles(
                bean == null || bean.paths() == null
                        ? usual(basedir.resolve(USUAL))
                        : bean.paths().stream()
                                .map(ExtraFilesParameters::directory)
                                .toList(),
                permissions);
    }

    private static List<ExtraDirectory> usual(Path folder) {
        return Files.isDirectory(folder) ? List.of(new ExtraDirectory(folder, "", List.of(), List.of())) : List.of();
    }

    private static ExtraDirectory directory(ExtraPathParameter bean) {
        if (bean.from() == null) {
            throw new UserException(
                    ExitCode.CONFIGURATION, "<extraDirectories><paths> has an entry without <from>: name a folder");
        }
        return new ExtraDirectory(
                bean.from().toPath().normalize(), bean.into(), globs(bean.includes()), globs(bean.excludes()));
    }

    private static List<Glob> globs(List<String> patterns) {
        return patterns.stream().map(Glob::of).toList();
    }
}
