<#import "Dockerfile.parts.ftl" as part>
<@part.heading/>
# The context is the project as it is checked out: pom.xml at its top, this file beside it. Maven builds the application in a stage of its
# own. What lies beside this file under these names is used there, and gets into no image:
#
<#if !buildkit>
#   maven-settings.xml          Maven's settings: mirrors, credentials, proxies
#   ca.pem                      certificate authorities to trust
</#if>
#   vendor/                     files of the native modules
<#if buildkit>
#
# Maven's settings: --secret id=maven-settings,src=$HOME/.m2/settings.xml
</#if>
#
<@part.arguments tools=true downloads=true/>

# ---- Builds the application; cached until a file of the project changes ----------------------------------------------

FROM ${MAVEN_IMAGE} AS build
USER 0:0
WORKDIR /source
# Else Java cannot open a file whose name has letters beyond ASCII.
ENV LC_ALL=C.UTF-8
COPY [".", "/source/"]
# Seen by Maven; nothing of it gets into the image.
ARG BRAIN_CA_CERT
ARG MAVEN_OPTIONS
ARG MAVEN_OPTS
<#if buildkit>
RUN --mount=type=cache,id=brain-maven,target=/root/.m2/repository \
    --mount=type=secret,id=maven-settings,target=/root/.m2/settings.xml \
    --mount=type=secret,id=brain-ca \
    set -eu; \
<#else>
RUN set -eu; \
    if [ -f maven-settings.xml ]; then set -- --settings maven-settings.xml; fi; \
</#if>
    if [ -n "${BRAIN_CA_CERT:-}" ]; then \
        authorities=$(mktemp -d); \
        cp "$JAVA_HOME/lib/security/cacerts" "$authorities/cacerts"; \
        awk -v folder="$authorities" '/BEGIN CERT/ { n++ } n { print > (folder "/" n ".pem") }' "$BRAIN_CA_CERT"; \
        for file in "$authorities"/*.pem; do \
            keytool -importcert -noprompt -storepass changeit -keystore "$authorities/cacerts" -alias "$file" -file "$file"; \
        done; \
        export MAVEN_OPTS="${MAVEN_OPTS:-} -Djavax.net.ssl.trustStore=$authorities/cacerts"; \
    fi; \
    mvn -B -ntp "$@" ${MAVEN_OPTIONS:-} -Dbrain.platform=[=platform] brain:dockerfile
<@part.stages/>
