import dev.personalbrain.it.ItService

// systemd itself is the first process there, and there is no network.
new ItService(basedir, 'app', 'java', '-jar', '/opt/app/brain-health.jar', '--port', '8080', '--path', '/health').withCloseable { service ->
    service.install('1.0')
    service.survivesAKill()
    service.stopsInOrder()
    service.upgrade('1.1')
    service.rollBackTo('1.0')
    service.install('1.1')
    service.stopsInOrder()
    service.uninstall('1.1')
}
return true
