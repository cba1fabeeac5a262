<#import "Dockerfile.parts.ftl" as part>
<@part.heading/>
<#if hasModules>
# The image has no native modules. A container installs them when it starts first, as its own user, into the volume /app/modules, and
# needs a network then; a volume that has a name is kept, and later containers start at once. Where modules come from, and how, is set by
# variables of the container: BRAIN_SOURCES, BRAIN_CA_CERT, HTTPS_PROXY, BRAIN_REPOSITORY_TOKEN and others of the installer.
#
</#if>
# The context is the folder that brain:dockerfile writes, or a folder with a release of the application.
#
<@part.arguments tools=hasLibraries downloads=false/>
<@part.libraries/>

# ---- The application's own files, by name: what else lies in the context stays there ---------------------------------

FROM [=part.base()] AS application
USER 0:0
WORKDIR /layers/application
ARG RELEASE
<@part.application to="/layers/application"/>
<#if hasModules>
<#if runtime == "bun">
COPY ["${RELEASE}/brain-installer/", "/layers/application/brain-installer/"]
COPY ["${RELEASE}/[=executable]-wrapper.sh", "/layers/application/"]
<#else>
COPY ["${RELEASE}/brain-installer.jar", "/layers/application/"]
</#if>
<#if hasOwnPackages>
COPY ["${RELEASE}/vendor/", "/layers/application/vendor/"]
</#if>
# Whoever looks for modules beside the application finds those that are installed.
<#list moduleFolders as folder>
RUN ["ln", "-s", "modules/[=folder]", "/layers/application/[=folder]"]
</#list>
</#if>
<@part.emptied/>

# ---- The image: what seldom changes comes first -----------------------------------------------------------------------

FROM [=part.base()] AS runtime
<@part.stacked/>
<@part.settings/>
