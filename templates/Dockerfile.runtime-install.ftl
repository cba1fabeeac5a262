<#import "Dockerfile.parts.ftl" as part>
<@part.heading/>
<#if hasModules>
# Native modules are installed by the base that the application runs on<#if runtime == "bun">, with the Bun that is in its program</#if>.
# No layer holds a tool of the installation.
#
</#if>
<@part.context/>
<@part.arguments tools=false downloads=true/>
<@part.emptied/>
<#if buildkit && hasModules>

# ---- The image: what installs is lent by the context, and is not there any more when the layer is made ----------------

FROM [=part.base()] AS runtime
USER 0:0
WORKDIR /app
ARG RELEASE
<@part.sources/>
<@part.run/>
    --mount=type=bind,target=/build \
    cd "/build/${RELEASE}" && if [ -d vendor ]; then set -- --source vendor; fi \
<#if runtime == "bun">
    && BUN_BE_BUN=1 "./[=executable]" --env-file=/dev/null --config=/dev/null --no-install brain-installer/main.mjs \
<#else>
    && LC_ALL=C.UTF-8 java -Xmx48m -XX:+UseSerialGC -XX:-UsePerfData -jar brain-installer.jar \
</#if>
        install --root /app --manifest native-modules.json --keep [=cache] "$@" \
    && rm -rf /app/.*_modules.lock*
<@part.application to="/app"/>
<#if hasLibraries>
COPY ["${RELEASE}/lib/", "/app/lib/"]
</#if>
COPY --from=folders /layers/folders/ /
<#else>

# ---- Everything that the image is to have; the tools stay in this stage -----------------------------------------------

FROM [=part.base()] AS installed
USER 0:0
WORKDIR /image/application
<#if hasModules>
WORKDIR /build
</#if>
ARG RELEASE
<#if hasModules>
<#if runtime == "bun">
COPY ["${RELEASE}/[=executable]", "/build/"]
<#else>
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
</#if>
<@part.installer/>
<@part.sources/>
RUN [=install]
</#if>
<#if hasLibraries>
COPY ["${RELEASE}/lib/", "/image/application/lib/"]
</#if>
<@part.application to="/image/application"/>

# ---- The image --------------------------------------------------------------------------------------------------------

FROM [=part.base()] AS runtime
COPY --from=installed <#if hasModules>/layers/other-modules/ /layers/marker/ </#if>/image/application/ /app/
COPY --from=folders /layers/folders/ /
</#if>
<@part.settings/>
