<#assign installs = modules?has_content || packages?has_content>
<#assign folders = modules?has_content?then(["`native_modules/`"], []) + packages?has_content?then(["`node_modules/`"], [])>
# [=name] [=version] for [=platform]
<#if description?has_content && description != name>

[=description]
</#if>

<#if runtime == "bun">
What it needs: [=platform]. Bun [=bunVersion] is in `[=executable]`.
<#else>
What it needs: Java [=javaVersion] or later, on [=platform].
</#if>

## Start

```sh
./[=executable]-wrapper.sh
```

<#if installs>
The first start installs the native modules that `native-modules.json` names, into [=folders?join(" and ")]; later starts only
look whether they are still the right ones. A bundle, the release whose name ends with `-bundle`, holds them already.
`BRAIN_INSTALL=only ./[=executable]-wrapper.sh` installs without starting.
</#if>
<#if modules?has_content>

| native module | bytes of its jar | libraries in `native_modules/lib/` | bytes unpacked at each start, at most |
| --- | --: | --: | --: |
<#list modules as module>
| [=module.id] | [=module.bytes] | [=module.libraries] | [=module.temporaryBytes] |
</#list>
</#if>
<#if packages?has_content>

| npm module | files in `node_modules/` | bytes |
| --- | --: | --: |
<#list packages as package>
| [=package.id] | [=package.files] | [=package.bytes] |
</#list>
</#if>
<#if !installs>
This application has no native modules: there is nothing to install, and `native-modules.json` lists none.
</#if>

The wrapper can be called from any folder and through symbolic links. Its arguments go to the application; a signal to it
reaches the application.

## Configure

Copy `.env.example` to `.env` beside it and change what you need; the variables are explained there. A variable of the real
environment wins over the file.<#if runtime != "bun"> `[=executable].args` holds the options for `java`; add to them with `BRAIN_JAVA_OPTS`.</#if>

The data is in `data/`, or where `BRAIN_DATA_DIR` says. `.tmp/` in it is private to the running processes and emptied by
each start. Temporary files go there: the wrapper sets <#if runtime == "bun">`TMPDIR` to a folder in it, and a
<#else>`java.io.tmpdir` and, for native code, `TMPDIR` to a folder in it, and a
</#if>`TMPDIR` of your own has no effect.
<#if port??>

The application listens on port [=port], unless it is configured otherwise.
</#if>

## Run as a service

```sh
sudo ./setup.sh --dry-run
sudo ./setup.sh
```

This makes the user `[=user]`, copies the program to `/opt/[=name]` (owned by root),<#if installs> installs the native modules,</#if> and starts
`[=name].service`. Settings are in `/etc/[=name]/.env`, data in `/var/lib/[=name]`. Other places: `./setup.sh --help`.

```sh
systemctl status [=name]
journalctl -u [=name]
```

The service can write to its data folder only and has no privileges<#if installs>; it never downloads anything when it starts</#if>. Show how it is
confined: `systemd-analyze security [=name]`.

## Update and roll back

Unpack the new release and run its `setup.sh`, with the options of the first time. Settings and data stay. The program before
it is kept in `/opt/[=name].previous`; to go back to it:

```sh
sudo ./setup.sh --rollback
```

That puts it back with its own native modules and its own unit, without a network, and restarts the service. What was there is kept in
its place: `--rollback` once more undoes it. Data that the newer program has written stays as it is. Whatever `setup.sh` does can be
run again where it was interrupted.

`sudo ./setup.sh --uninstall`, with the same options, removes program and service, and leaves data, settings and user.
<#if installs>

## Without a network

Take the bundle: it starts as it is. Or install on a machine of the same platform that has a network
(`BRAIN_INSTALL=only ./[=executable]-wrapper.sh`) and copy the whole folder, [=folders?join(" and ")] included. Or put the modules' files into
a folder `vendor/` beside this file, or into any other that `BRAIN_SOURCES` names: what `mvn brain:vendor` makes, or the files
under their paths in `native-modules.json`, or all at its top. `BRAIN_OFFLINE=true` makes sure that nothing else is asked.

## When something is wrong

```sh
<#if runtime == "bun">
BUN_BE_BUN=1 ./[=executable] --env-file=/dev/null --config=/dev/null brain-installer/main.mjs doctor
BUN_BE_BUN=1 ./[=executable] --env-file=/dev/null --config=/dev/null brain-installer/main.mjs verify
<#else>
java -jar brain-installer.jar doctor
java -jar brain-installer.jar verify
</#if>
```

`doctor` says what is wrong and which command mends it; `verify` compares every installed file with the manifest.

| exit code | meaning |
| --: | --- |
| 2 | a setting or an argument makes no sense |
| 3 | `native-modules.json` is missing, malformed or too new for this installer |
| 4 | no source delivered a module |
| 5 | a module is not installed, or its bytes are not those that the manifest names |
| 6 | a folder cannot be written: permissions, another owner, disk full, quota reached |
| 7 | this machine is not a platform of this release |
| 9 | this machine lacks something: a shared library, a Java, a free port |

* "cannot be written": the folder belongs to another user; install as its owner.
* "noexec", "failed to map segment": the data folder lies on a file system from which nothing may be executed, and a <#if runtime == "bun">library
  is unpacked<#else>module
  unpacks itself</#if> there; choose another with `BRAIN_DATA_DIR`.
</#if>
