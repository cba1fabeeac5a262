dev.personalbrain.it.ItBase.write(new File(basedir, 'base.tar'))
return true
