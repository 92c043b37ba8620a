import {spawn} from 'node:child_process'
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {repository} from '../architecture/source-files.ts'

/** Bytes; pipes hold 64 KiB on Linux. */
const MORE_THAN_A_PIPE = 1_000_000

const launcher = join(repository, 'cli', 'samsvar.js')
let folder = ''
let oldNode = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-launcher-'))
  // Makes this Node.js say that it is an old one; the one that the launcher starts does not load it.
  oldNode = join(folder, 'old-node.cjs')
  await writeFile(oldNode, "Object.defineProperty(process, 'version', {value: 'v20.1.0'})\n")
})
afterAll(() => rm(folder, {recursive: true, force: true}))

interface Settings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly old?: boolean
}

function start(file: string, args: readonly string[], {cwd = folder, env = {}, old = false}: Settings = {}) {
  const flags = old ? ['--require', oldNode] : []
  const {LC_ALL, LC_MESSAGES, LANG, NODE_OPTIONS, ...rest} = process.env
  return spawn(process.execPath, [...flags, file, ...args], {cwd, env: {...rest, ...env}, stdio: 'pipe'})
}

async function ended(child: ReturnType<typeof start>) {
  const code = new Promise<{code: number | null; signal: string | null}>(resolve =>
    child.on('close', (code, signal) => resolve({code, signal}))
  )
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return {...(await code), out, err}
}

/** A package of its own: the launcher, the catalogues and what the test adds. */
async function packageWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, name)
  await mkdir(join(root, 'cli'), {recursive: true})
  await writeFile(join(root, 'package.json'), '{"type": "module"}\n')
  await cp(launcher, join(root, 'cli', 'samsvar.js'))
  await cp(join(repository, 'locales'), join(root, 'locales'), {recursive: true})
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), {recursive: true})
    await writeFile(join(root, path), content)
  }
  return join(root, 'cli', 'samsvar.js')
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the launcher on a Node.js that is new enough', () => {
  test('should run the command line and pass its exit code on', async () => {
    expect(await ended(start(launcher, ['--version']))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d/),
      err: ''
    })
    expect(await ended(start(launcher, ['build', '--no-such-option']))).toMatchObject({code: 2, out: ''})
  })

  test('should prefer what is compiled', async () => {
    const file = await packageWith('compiled', {
      'dist/cli/main.js': "process.stdout.write('compiled')\n",
      'cli/main.ts': "process.stdout.write('source')\n"
    })
    expect((await ended(start(file, []))).out).toBe('compiled')
  })

  test('should run the sources where nothing is compiled', async () => {
    const file = await packageWith('sources', {'cli/main.ts': "process.stdout.write('source' satisfies string)\n"})
    expect((await ended(start(file, []))).out).toBe('source')
  })
})

describe('the launcher on an old Node.js', () => {
  test('should find a newer one above itself', async () => {
    const {code, out, err} = await ended(start(launcher, ['--version'], {old: true}))
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('should find a newer one above the current folder', async () => {
    const file = await packageWith('elsewhere', {'cli/main.ts': "process.stdout.write('found ' + process.argv[2])\n"})
    const {out} = await ended(start(file, ['me'], {old: true, cwd: join(repository, 'test')}))
    expect(out).toBe('found me')
  })

  test('should pass the exit code on', async () => {
    expect(await ended(start(launcher, ['build', '--no-such-option'], {old: true}))).toMatchObject({code: 2, out: ''})
  })

  test('should pass standard input, output and error on', async () => {
    const file = await packageWith('streams', {
      'cli/main.ts': "process.stdin.pipe(process.stdout)\nprocess.stderr.write('said')\n"
    })
    const child = start(file, [], {old: true, cwd: repository})
    child.stdin.end('heard')
    expect(await ended(child)).toMatchObject({code: 0, out: 'heard', err: 'said'})
  })

  test('should take its child with it where it is killed itself', async () => {
    const file = await packageWith('orphan', {
      'cli/main.ts': 'process.stdout.write(String(process.pid))\nsetInterval(() => {}, 1000)\n'
    })
    const child = start(file, [], {old: true, cwd: repository})
    const pid = Number(await new Promise<string>(resolve => child.stdout.once('data', data => resolve(String(data)))))
    expect(pid).not.toBe(child.pid)
    child.kill('SIGKILL')
    await expect.poll(() => isThere(pid), {timeout: 10_000}).toBe(false)
  })

  test('should end as its child does where a signal ends that', async () => {
    const file = await packageWith('killed', {'cli/main.ts': "process.kill(process.pid, 'SIGKILL')\n"})
    expect(await ended(start(file, [], {old: true, cwd: repository}))).toMatchObject({code: null, signal: 'SIGKILL'})
  })

  test.each([
    ['en_GB.UTF-8', /^Samsvar needs Node\.js 24 or later; this is v20\.1\.0 /],
    ['nb_NO.UTF-8', /^Samsvar trenger Node\.js 24 eller nyere; dette er v20\.1\.0/],
    ['nn_NO', /^Samsvar trenger /],
    ['zh_CN.UTF-8', /^Samsvar 需要 Node\.js 24 或更高版本；当前为 v20\.1\.0/],
    ['C', /^Samsvar needs /]
  ])('should say in one line that there is no newer one: %s', async (LANG, says) => {
    const file = await packageWith('alone', {})
    const {code, out, err} = await ended(start(file, ['build'], {old: true, env: {LANG}}))
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(says)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe.each([{old: false}, {old: true}])('an interruption (old Node.js: $old)', ({old}) => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('should end cleanly after %s', async (signal, expected) => {
    const child = start(launcher, ['align', '--segments', '-'], {old, cwd: repository})
    // It reads its standard input to the end, which does not come. What is more than a pipe holds has been written when it reads.
    await new Promise(resolve => child.stdin.write(' '.repeat(MORE_THAN_A_PIPE), resolve))
    // A terminal signals the launcher and its child alike, so that the child gets the signal twice.
    child.kill(signal)
    child.kill(signal)
    const {code, err} = await ended(child)
    expect(code).toBe(expected)
    expect(err).toMatch(/^Interrupted\..*\n$/)
  })
})

test('should be quiet where its output is not read to the end', async () => {
  const child = start(launcher, ['--help'])
  child.stdout.destroy()
  const err = text(child.stderr)
  const code = await new Promise(resolve => child.on('exit', resolve))
  expect({code, err: await err}).toEqual({code: 141, err: ''})
})
