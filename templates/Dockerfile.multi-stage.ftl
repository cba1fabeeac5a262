<#import "Dockerfile.parts.ftl" as part>
<@part.heading/>
<@part.context/>
<@part.arguments tools=true downloads=true/>
<#if hasModules>

# ---- Installs the native modules; cached until the manifest or the installer changes --------------------------------

<#if bunImage??>
FROM ${BUN_IMAGE} AS modules
USER 0:0
WORKDIR /build
ARG RELEASE
<#else>
FROM ${JRE_IMAGE:-[=part.base()]} AS modules
USER 0:0
WORKDIR /build
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
ARG RELEASE
</#if>
<@part.installer/>
<@part.sources/>
<#if buildkit>
<@part.run/>
    [=install]
<#else>
RUN [=install]
</#if>
</#if>
<@part.libraries/>

# ---- The application's own files, by name: what else lies in the context stays there ---------------------------------

FROM [=part.base()] AS application
USER 0:0
WORKDIR /layers/data
ARG RELEASE
<@part.application to="/layers/application"/>
<#if hasModules>
COPY --from=modules /layers/marker/ /layers/application/
</#if>

# ---- The image: what seldom changes comes first -----------------------------------------------------------------------

FROM [=part.base()] AS runtime
<@part.stacked/>
<@part.settings/>
