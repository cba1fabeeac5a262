# Settings of [=name] [=version]. Copy this file to .env and change what you need.
#
# One KEY=VALUE on a line. A line that begins with # is a comment; behind a value there is none. Quotes around a whole value
# are taken away, nothing is evaluated or replaced. A variable of the real environment wins over the one here.
<#if environment?has_content>

# --- the application ---

<#list environment as variable>
<#if !variable?is_first && variable.description?has_content>

</#if>
<#list variable.description as line>
# [=line]
</#list>
<#if variable.value?has_content>
[=variable.line]
<#else>
#[=variable.line]
</#if>
</#list>
</#if>

# --- how it is started ---
<#if !environment?map(variable -> variable.name)?seq_contains("BRAIN_DATA_DIR")>

# Where the application keeps its data; a relative path begins at the application's folder. As a service: set by the unit.
#BRAIN_DATA_DIR=data
</#if>
<#if runtime != "bun">

# The program to start; without it JAVA_HOME/bin/java, then the java on the PATH. Java [=javaVersion] or later.
#BRAIN_JAVA=/usr/bin/java

# More options for java, separated by blanks.
#BRAIN_JAVA_OPTS=-Xmx512m
</#if>
<#assign defaults = nativeEnvironment?filter(variable -> !variable.configured)>
<#if defaults?has_content>

# --- what its native libraries read; the values are those that they get without a line here ---

<#list defaults as variable>
#[=variable.line]
</#list>
</#if>
<#if modules?has_content || packages?has_content>

# --- how its native modules are installed ---

# auto: before a start, where needed. only: install and do not start. never: do not start where something is missing.
#BRAIN_INSTALL=auto

# Another folder to install them into. What the application looks for beside itself has to be a link into it then.
#BRAIN_MODULES_DIR=/srv/modules

<#if modules?has_content>
# Where to get the modules before the repositories that native-modules.json names: folders, https: and file: addresses in
# a Maven repository's layout, separated by commas.
#BRAIN_SOURCES=/srv/modules,https://repository.example.com/maven
<#else>
# Where to get the modules before the registries that native-modules.json names: folders, https: and file: addresses with
# the files of a registry, separated by commas.
#BRAIN_SOURCES=/srv/modules,https://registry.example.com/npm
</#if>
<#if packages?has_content>

# A registry that has all npm modules, in place of those that native-modules.json names.
#BRAIN_NPM_REGISTRY=https://registry.example.com/npm
</#if>

# true: nothing but folders and file: addresses is read.
#BRAIN_OFFLINE=false

# true: http: is allowed for other machines than this one. Every file is verified by its SHA-256, whatever delivers it.
#BRAIN_ALLOW_HTTP=false

# A PEM file of certificate authorities to trust beside those of <#if runtime == "bun">Bun<#else>Java</#if>.
#BRAIN_CA_CERT=/etc/ssl/certs/company.pem

# Proxies, in curl's form.
#https_proxy=http://proxy.example.com:3128
#no_proxy=localhost,.example.com
</#if>
