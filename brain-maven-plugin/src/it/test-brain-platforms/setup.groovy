import dev.personalbrain.it.ItSources

new ItSources(basedir, 'test-brain').copy('package.json', 'bun.lock', 'src/index.ts')
return true
