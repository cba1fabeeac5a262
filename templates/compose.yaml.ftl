# [=made].
#
# [=name] as a service. In the folder with this file:
#
#   docker compose up --detach --build
#   docker compose ps                       says whether it is healthy
#   docker compose down                     keeps the volumes; with --volumes they go, too
#
# Build arguments: docker compose build --build-arg NAME=VALUE. Variables of the environment, or of a file .env beside this one:
#
#   BRAIN_IMAGE                 name of the image
<#if publishedPort??>
#   BRAIN_PUBLISHED_PORT        where the host listens for port [=publishedPort]; 127.0.0.1:8080 for instance
</#if>
#   BRAIN_MEMORY, BRAIN_CPUS    what it may use of the host
#
# and those listed under 'environment', which reach the application where they are set.

services:
  [=image]:
    image: ${BRAIN_IMAGE:-[=image]}
    build: .
    restart: unless-stopped
<#if environmentNames?has_content>
    environment:
<#list environmentNames as variable>
      - [=variable]
</#list>
</#if>
<#if publishedPort?? || otherPorts?has_content>
    ports:
<#if publishedPort??>
      - "${BRAIN_PUBLISHED_PORT:-[=publishedPort]}:[=publishedPort]"
</#if>
<#list otherPorts as port>
      - "[=port]"
</#list>
</#if>
    volumes:
<#list namedVolumes as volume>
      - type: volume
        source: [=volume.key]
        target: [=volume.target]
</#list>
    # Nothing but the volumes and /tmp can be written, and nothing gives it more rights than its user has.
    read_only: true
    tmpfs:
      - /tmp
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true
    mem_limit: ${BRAIN_MEMORY:-512m}
    cpus: ${BRAIN_CPUS:-1}
    pids_limit: 512
    stop_grace_period: 30s

volumes:
<#list namedVolumes as volume>
  [=volume.key]:
    name: [=volume.name]
</#list>
