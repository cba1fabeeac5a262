import dev.personalbrain.it.ItBuild

new ItBuild(basedir).has('target/docker/hello.txt')
def dockerfile = new File(basedir, 'target/docker/Dockerfile').text
[
    'ARG BASE_IMAGE=registry.example.com/java',
    'GREETING="it costs \\$5"',
    'com.example.team="brain"',
    'EXPOSE 53/udp 8080/tcp 8443/tcp',
    'VOLUME ["/app/data", "/var/spool/app"]',
    'STOPSIGNAL SIGINT',
    '--interval=60s',
    'CMD ["test", "-e", "/app/data"]',
    'USER 1234:1234',
    'ENTRYPOINT ["/app/app-wrapper.sh"]',
    'CMD ["--verbose"]',
].each { assert dockerfile.contains(it) : it }
assert new File(basedir, 'target/docker/app.args').text.contains('-Dgreeting=hello')
return true
