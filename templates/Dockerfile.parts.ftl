<#-- Parts that the Dockerfiles of several strategies have in common. -->

<#-- The base image, as a stage begins with it. -->
<#function base>
    <#return "${" + "BASE_IMAGE}" + baseSeparator + "${" + "BASE_VERSION}">
</#function>

<#-- How the files of the application are copied: from the context, or from the stage that has built them. -->
<#assign take = fromSource?then("COPY --from=build", "COPY")>
<#assign origin = fromSource?then("/source/target/docker", "${" + "RELEASE}")>
<#-- Where files lie that the user puts beside the Dockerfile. -->
<#assign beside = fromSource?then("/source", origin)>

<#-- Makes the folder of the application known to a stage. -->
<#macro release>
<#if !fromSource>
ARG RELEASE
</#if>
</#macro>

<#-- What it is for; the first line marks a file that the goal may replace. -->
<#macro heading>
# [=made].
#
# The image of [=name]. In the folder with this file:
#
#   docker build -t [=image] .
#   docker run [=publishing] [=image]
#
# With no more rights than it needs:
#
#   docker run --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp \
#       [=publishing] [=image]
#
</#macro>

<#-- What lies in the folder that the builder is given. -->
<#macro context>
# The context is the folder that brain:dockerfile writes, or a folder with a release of the application.
<#if hasModules>
# Beside it may lie: vendor/, the files of the native modules, for a build without network; ca.pem, certificate authorities to
# trust. Neither gets into the image.
</#if>
#
</#macro>

<#-- Describes the build arguments. tools: whether stages have an image of their own with Java or Bun; downloads: whether the build installs -->
<#macro arguments tools downloads>
# Build arguments (--build-arg NAME=VALUE):
#
#   BASE_IMAGE, BASE_VERSION    what the image begins with
<#if tools>
<#if bunImage??>
<#if hasModules>
#   BUN_IMAGE                   an image with Bun for the stage that installs
</#if>
<#elseif hasModules || hasLibraries>
#   JRE_IMAGE                   an image with Java 17 or later for the stages; the base image
</#if>
</#if>
<#if fromSource>
#   MAVEN_IMAGE                 an image with Maven and a JDK for the stage that builds
#   MAVEN_OPTIONS               more words for mvn, separated by blanks: -Pproduction
#   MAVEN_OPTS                  options of the JVM that Maven runs in
<#else>
#   RELEASE                     the application's folder in the context; .
</#if>
<#if version??>
#   APPLICATION_VERSION         for the label
</#if>
<#if downloads && (hasModules || fromSource)>
<#if buildkit>
#   BRAIN_CA_CERT               /run/secrets/brain-ca, with --secret id=brain-ca,src=ca.pem
<#else>
#   BRAIN_CA_CERT               ca.pem, where it lies beside the Dockerfile
</#if>
</#if>
<#if hasModules && downloads>
#   BRAIN_SOURCES               folders and repositories to get native modules from first
<#if hasNpmModules>
#   BRAIN_NPM_REGISTRY          a registry that has all npm modules, in place of those that the manifest names
</#if>
#   BRAIN_OFFLINE               true: vendor/ only
#   BRAIN_ALLOW_HTTP            true: http: as well
#   BRAIN_FETCH_TIMEOUT         seconds
#   BRAIN_FETCH_ATTEMPTS        for each source and file
<#if buildkit>
#
# Credentials for repositories: --secret id=brain-netrc,src=$HOME/.netrc
<#else>
#   BRAIN_REPOSITORY_HOST       whom these are for; without it the first of BRAIN_SOURCES:
#   BRAIN_REPOSITORY_TOKEN
#   BRAIN_REPOSITORY_USERNAME, BRAIN_REPOSITORY_PASSWORD
</#if>
#   HTTPS_PROXY, HTTP_PROXY, NO_PROXY
</#if>

ARG BASE_IMAGE=[=baseImage]
ARG BASE_VERSION=[=baseVersion]
<#if tools>
<#if bunImage??>
<#if hasModules>
ARG BUN_IMAGE=[=bunImage]
</#if>
<#elseif hasModules || hasLibraries>
ARG JRE_IMAGE
</#if>
</#if>
<#if fromSource>
ARG MAVEN_IMAGE=[=mavenImage]
<#else>
ARG RELEASE=.
</#if>
</#macro>

<#-- Takes the installer and what it reads to /build. -->
<#macro installer>
<#if bunImage??>
[=take] ["[=origin]/brain-installer/", "/build/brain-installer/"]
[=take] ["[=origin]/native-modules.json", "/build/"]
<#else>
[=take] ["[=origin]/brain-installer.jar", "[=origin]/native-modules.json", "/build/"]
</#if>
<#if buildkit>
# Optional: the pattern finds nothing where there is none.
<@vendor/>
<#else>
# Optional, both of them: the patterns find nothing where there is none.
[=take] ["[=origin]/native-modules.json", "[=beside]/ca.pe[m]", "/build/"]
<@vendor/>
</#if>
</#macro>

<#-- Files that the project brings along for its packages, and those that the user puts beside the Dockerfile. -->
<#macro vendor>
[=take] ["[=origin]/native-modules.json", "[=origin]/vendo[r]", <#if fromSource>"[=beside]/vendo[r]", </#if>"/build/vendor/"]
</#macro>

<#-- Where the installer gets modules from. -->
<#macro sources>
# Seen by the installer; nothing of it gets into the image.
ARG BRAIN_CA_CERT
ARG BRAIN_SOURCES
<#if hasNpmModules>
ARG BRAIN_NPM_REGISTRY
</#if>
ARG BRAIN_OFFLINE
ARG BRAIN_ALLOW_HTTP
ARG BRAIN_FETCH_TIMEOUT
ARG BRAIN_FETCH_ATTEMPTS
<#if !buildkit>
ARG BRAIN_REPOSITORY_HOST
ARG BRAIN_REPOSITORY_TOKEN
ARG BRAIN_REPOSITORY_USERNAME
ARG BRAIN_REPOSITORY_PASSWORD
</#if>
</#macro>

<#-- Begins an instruction for BuildKit; what is run follows. -->
<#macro run>
RUN --mount=type=cache,id=brain-modules,target=[=cache] \
    --mount=type=secret,id=brain-ca \
    --mount=type=secret,id=brain-netrc,target=/root/.netrc \
</#macro>

<#-- A stage that divides lib/. -->
<#macro libraries>
<#if hasLibraries>

# ---- Divides the libraries, so that one library's update moves little ------------------------------------------------

FROM ${JRE_IMAGE:-[=base()]} AS libraries
USER 0:0
WORKDIR /build
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
<@release/>
[=take] ["[=origin]/brain-installer.jar", "/build/"]
[=take] ["[=origin]/lib/", "/build/lib/"]
RUN [=layers]
</#if>
</#macro>

<#-- Takes the application's own files, by their names, to a folder. -->
<#macro application to>
[=take] [<#list files as file>"[=origin]/[=file]", </#list>"[=to]/"]
<#list folders as folder>
[=take] ["[=origin]/[=folder]/", "[=to]/[=folder]/"]
</#list>
<#if others??>
[=take] ["[=origin]/[=others]/", "[=to]/"]
</#if>
</#macro>

<#-- Stages that make empty folders for a container with their owners, which takes no shell, and where the base has some of them, too. -->
<#macro emptied>

# ---- Empty folders with their owners: what a container writes to, and what it starts in -------------------------------

FROM [=base()] AS empty
USER 0:0
WORKDIR /layers/empty

FROM [=base()] AS folders
USER 0:0
<#list emptyFolders as folder>
<#if folder.owner??>
COPY --from=empty --chown=[=folder.owner] [=folder.words]
<#else>
WORKDIR [=folder.path]
</#if>
</#list>
</#macro>

<#-- One layer for each folder that a stage has made. -->
<#macro stacked>
<#list copies as layer>
COPY --from=[=layer.stage] [=layer.source] [=layer.target]
</#list>
</#macro>

<#-- How the image is started. -->
<#macro settings>

<#if version??>
ARG APPLICATION_VERSION=[=version]
LABEL org.opencontainers.image.version="${APPLICATION_VERSION}"
</#if>
<#if namesBase>
ARG BASE_IMAGE
ARG BASE_VERSION
LABEL org.opencontainers.image.base.name="[=base()]"
</#if>
<#if labels?has_content>
LABEL [=labels?join(" \\\n      ")]
</#if>
ENV [=environment?join(" \\\n    ")]
<#if ports != "">
EXPOSE [=ports]
</#if>
VOLUME [=volumes]
<#if stopSignal??>
STOPSIGNAL [=stopSignal]
</#if>
<#if healthCheck??>
HEALTHCHECK --interval=[=healthCheck.interval] \
    --timeout=[=healthCheck.timeout] --start-period=[=healthCheck.startPeriod] --retries=[=healthCheck.retries] \
    CMD [=healthCheck.command]
</#if>
USER [=user]
WORKDIR [=workingDirectory]
ENTRYPOINT [=entrypoint]
<#if command??>
CMD [=command]
</#if>
</#macro>

<#-- Everything that makes an image of the context, with native modules that a stage of its own installs. -->
<#macro stages>
<#if hasModules>

# ---- Installs the native modules; cached until the manifest or the installer changes --------------------------------

<#if bunImage??>
FROM ${BUN_IMAGE} AS modules
USER 0:0
WORKDIR /build
<@release/>
<#else>
FROM ${JRE_IMAGE:-[=base()]} AS modules
USER 0:0
WORKDIR /build
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
<@release/>
</#if>
<@installer/>
<@sources/>
<#if buildkit>
<@run/>
    [=install]
<#else>
RUN [=install]
</#if>
</#if>
<@libraries/>

# ---- The application's own files, by name: what else lies in the context stays there ---------------------------------

FROM [=base()] AS application
USER 0:0
WORKDIR /layers/application
<@release/>
<@application to="/layers/application"/>
<#if hasModules>
COPY --from=modules /layers/marker/ /layers/application/
</#if>
<@emptied/>

# ---- The image: what seldom changes comes first -----------------------------------------------------------------------

FROM [=base()] AS runtime
<@stacked/>
<@settings/>
</#macro>
