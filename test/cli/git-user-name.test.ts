import {execFileSync} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {gitUserName} from '../../cli/git-user-name.ts'

test('should give the name that git knows in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-git-'))
  execFileSync('git', ['init', '--quiet'], {cwd: folder})
  execFileSync('git', ['config', 'user.name', 'Translator'], {cwd: folder})
  expect(await gitUserName(folder)).toBe('Translator')
  await rm(folder, {recursive: true})
})

test('should not fail where git has nothing to say', async () => {
  expect(await gitUserName(join(tmpdir(), 'samsvar-no-such-folder'))).toBeUndefined()
})
