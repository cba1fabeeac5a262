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
# The context is the folder that brain:dockerfile writes, or a folder with a release of the application.
<#if hasModules>
# Beside it may lie: vendor/, the files of the native modules, for a build without network; ca.pem, certificate authorities to
# trust. Neither gets into the image.
</#if>
#
# Build arguments (--build-arg NAME=VALUE):
#
#   BASE_IMAGE, BASE_VERSION    what the image begins with
<#if bunImage??>
<#if hasModules>
#   BUN_IMAGE                   an image with Bun for the stage that installs
</#if>
<#elseif hasModules || hasLibraries>
#   JRE_IMAGE                   an image with Java 17 or later for the stages; the base image
</#if>
#   RELEASE                     the application's folder in the context; .
<#if version??>
#   APPLICATION_VERSION         for the label
</#if>
<#if hasModules>
<#if buildkit>
#   BRAIN_CA_CERT               /run/secrets/brain-ca, with --secret id=brain-ca,src=ca.pem
<#else>
#   BRAIN_CA_CERT               ca.pem, where it lies beside the Dockerfile
</#if>
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
<#if bunImage??>
<#if hasModules>
ARG BUN_IMAGE=[=bunImage]
</#if>
<#elseif hasModules || hasLibraries>
ARG JRE_IMAGE
</#if>
ARG RELEASE=.
<#if hasModules>

# ---- Installs the native modules; cached until the manifest or the installer changes --------------------------------

<#if bunImage??>
FROM ${BUN_IMAGE} AS modules
USER 0:0
WORKDIR /build
ARG RELEASE
COPY ["${RELEASE}/brain-installer/", "/build/brain-installer/"]
COPY ["${RELEASE}/native-modules.json", "/build/"]
<#else>
FROM ${JRE_IMAGE:-${BASE_IMAGE}[=baseSeparator]${BASE_VERSION}} AS modules
USER 0:0
WORKDIR /build
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
ARG RELEASE
COPY ["${RELEASE}/brain-installer.jar", "${RELEASE}/native-modules.json", "/build/"]
</#if>
<#if buildkit>
# Optional: the pattern finds nothing where there is none.
COPY ["${RELEASE}/native-modules.json", "${RELEASE}/vendo[r]", "/build/vendor/"]
<#else>
# Optional, both of them: the patterns find nothing where there is none.
COPY ["${RELEASE}/native-modules.json", "${RELEASE}/ca.pe[m]", "/build/"]
COPY ["${RELEASE}/native-modules.json", "${RELEASE}/vendo[r]", "/build/vendor/"]
</#if>
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
RUN [=install]
<#else>
RUN --mount=type=cache,id=brain-modules,target=[=cache] \
    --mount=type=secret,id=brain-ca \
    --mount=type=secret,id=brain-netrc,target=/root/.netrc \
    [=install]
</#if>
</#if>
<#if hasLibraries>

# ---- Divides the libraries, so that one library's update moves little ------------------------------------------------

FROM ${JRE_IMAGE:-${BASE_IMAGE}[=baseSeparator]${BASE_VERSION}} AS libraries
USER 0:0
WORKDIR /build
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
ARG RELEASE
COPY ["${RELEASE}/brain-installer.jar", "/build/"]
COPY ["${RELEASE}/lib/", "/build/lib/"]
RUN [=layers]
</#if>

# ---- The application's own files, by name: what else lies in the context stays there ---------------------------------

FROM ${BASE_IMAGE}[=baseSeparator]${BASE_VERSION} AS application
USER 0:0
WORKDIR /layers/data
ARG RELEASE
COPY [<#list files as file>"${RELEASE}/[=file]", </#list>"/layers/application/"]
<#list folders as folder>
COPY ["${RELEASE}/[=folder]/", "/layers/application/[=folder]/"]
</#list>
<#if others??>
COPY ["${RELEASE}/[=others]/", "/layers/application/"]
</#if>
<#if hasModules>
COPY --from=modules /layers/marker/ /layers/application/
</#if>

# ---- The image: what seldom changes comes first -----------------------------------------------------------------------

FROM ${BASE_IMAGE}[=baseSeparator]${BASE_VERSION} AS runtime
<#list copies as copy>
COPY --from=[=copy.stage]<#if copy.owner??> --chown=[=copy.owner]</#if> [=copy.source] [=copy.target]
</#list>

<#if version??>
ARG APPLICATION_VERSION=[=version]
LABEL org.opencontainers.image.version="${APPLICATION_VERSION}"
</#if>
<#if namesBase>
ARG BASE_IMAGE
ARG BASE_VERSION
LABEL org.opencontainers.image.base.name="${BASE_IMAGE}[=baseSeparator]${BASE_VERSION}"
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
