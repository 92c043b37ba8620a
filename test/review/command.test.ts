import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {runSamsvar} from '../cli/run-samsvar.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-review-command-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('samsvar review', () => {
  test.each([
    ['en', 'ports end at 65535'],
    ['nb', 'Porter går til 65535'],
    ['zh-Hans', '端口最大为 65535']
  ])('should not take a port that there is none of: %s', async (locale, says) => {
    const {code, out, err} = await runSamsvar(['review', '--port', '70000', '--locale', locale], {cwd: folder})
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(says)
  })

  test('should not begin without a name to put under the decisions', async () => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const {code, err} = await runSamsvar(['review', '--as', ' ', '--locale', 'en'], {cwd: folder})
    expect({code, says: err.includes('--as NAME')}).toEqual({code: 2, says: true})
  })

  test('should name its options in the help', async () => {
    const {code, out} = await runSamsvar(['review', '--help', '--locale', 'en'], {cwd: folder})
    expect(code).toBe(0)
    for (const option of ['--port', '--as']) expect(out).toContain(option)
  })
})
