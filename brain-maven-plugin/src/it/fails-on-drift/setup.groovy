import dev.personalbrain.it.ItSources

def sources = new ItSources(basedir, 'test-brain')
sources.copy('package.json', 'bun.lock', 'src/index.ts')
sources.replace('package.json', '"libsql": "0.5.13"', '"libsql": "^0.6.0", "hono": "4.0.0"')
return true
