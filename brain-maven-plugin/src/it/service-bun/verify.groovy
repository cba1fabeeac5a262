import dev.personalbrain.it.ItService

// systemd itself is the first process there, and there is no network.
new ItService(basedir, 'brain', 'env', 'BUN_BE_BUN=1', '/opt/brain/brain', '/opt/brain/brain-health.mjs', '--port', '3333', '--path', '/health').withCloseable { service ->
    service.install('1.0')
    service.survivesAKill()
    service.stopsInOrder()
    service.refusesAltered('1.1', '1.0')
    service.upgrade('1.1')
    service.rollBackTo('1.0')
    service.install('1.1')
    service.stopsInOrder()
    service.uninstall('1.1')
}
return true
