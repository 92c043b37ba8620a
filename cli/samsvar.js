#!/usr/bin/env node
// Starts Samsvar on a Node.js that is new enough. It has no dependencies and is written so that an old Node.js can read it
// too, as a script or as a module: no static import, no import.meta, nothing newer than async functions.
void (async () => {
  const NEEDED = 24
  // Node.js before 14 does not know the prefix `node:`, and before 12 it reads this as a script, where import() fails.
  const load = typeof require === 'function' ? require : name => import(name)
  const [fs, path, childProcess, url, modules] = await Promise.all(
    ['fs', 'path', 'child_process', 'url', 'module'].map(name => load(name))
  )
  const here = path.dirname(fs.realpathSync(process.argv[1]))

  if (major(process.version) >= NEEDED) {
    keepCompiled()
    // Where an old Node.js started this one, see below, it ends with it, however that comes to its end.
    if (process.channel) {
      process.on('disconnect', () => process.exit(1))
      process.channel.unref()
    }
    const compiled = path.join(here, '..', 'dist', 'cli', 'main.js')
    const main = fs.existsSync(compiled) ? compiled : path.join(here, 'main.ts')
    await import(url.pathToFileURL(main).href)
    return
  }

  const node = [here, process.cwd()].map(newerNodeAbove).find(found => found !== undefined)
  if (node === undefined) {
    process.stderr.write(`${message()}\n`)
    process.exitCode = 2
    return
  }
  const child = childProcess.spawn(node, process.argv.slice(1), {stdio: ['inherit', 'inherit', 'inherit', 'ipc']})
  // A signal to this process is meant for Samsvar, which ends in its own time.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    process.stderr.write(`${node}: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exit(code === null ? 1 : code)
    }
    for (const name of signals) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })

  /**
   * What Node.js makes of the source is kept in its own folder of temporary files: half of a short run is spent on it. Workers learn of the folder from
   * the environment. NODE_DISABLE_COMPILE_CACHE switches it off.
   */
  function keepCompiled() {
    const {directory} = modules.enableCompileCache()
    if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory
  }

  /** The major number of a version such as `v24.1.0`. */
  function major(version) {
    return Number(version.replace(/^v/, '').split('.')[0])
  }

  /** The Node.js that npm's package `node` has put into the nearest node_modules at or above a folder, where it is new enough. */
  function newerNodeAbove(folder) {
    for (let at = folder, above = ''; at !== above; above = at, at = path.dirname(at)) {
      const found = [path.join('.bin', 'node'), path.join('node', 'bin', 'node'), path.join('node', 'bin', 'node.exe')]
        .map(name => path.join(at, 'node_modules', name))
        .find(isNewEnough)
      if (found !== undefined) return found
    }
    return undefined
  }

  function isNewEnough(file) {
    if (!fs.existsSync(file)) return false
    const asked = childProcess.spawnSync(file, ['--version'], {encoding: 'utf8'})
    return asked.status === 0 && major(asked.stdout.trim()) >= NEEDED
  }

  /** What to do about it, in the user's language as far as the environment tells: the catalogues' reader needs a newer Node.js. */
  function message() {
    const env = process.env
    const asked = process.argv.join(' ').match(/ --locale[= ](\S+)/)
    // biome-ignore lint/complexity/useOptionalChain: Node.js before 14 cannot read it
    const tag = ((asked && asked[1]) || env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en').toLowerCase()
    const locale = /^(nb|nn|no)/.test(tag) ? 'nb' : /^zh/.test(tag) ? 'zh-Hans' : 'en'
    const folder = [path.join(here, '..', 'dist', 'locales'), path.join(here, '..', 'locales')].find(name =>
      fs.existsSync(name)
    )
    const catalogue = JSON.parse(fs.readFileSync(path.join(folder, locale, 'cli.json'), 'utf8'))
    return catalogue.launcher.noNode.replace('{{version}}', process.version)
  }
})()
