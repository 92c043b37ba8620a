import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {dependencyVersions} from '../pipeline/dependency-versions.ts'
import {repository} from './architecture/source-files.ts'

const versionIn = (path: string) =>
  (JSON.parse(readFileSync(join(repository, path), 'utf8')) as {readonly version: string}).version

it('should name the version of every package that is installed', () => {
  const versions = dependencyVersions()
  expect(versions['pdfjs-dist']).toBe(versionIn('node_modules/pdfjs-dist/package.json'))
  expect(versions.unified).toBe(versionIn('node_modules/unified/package.json'))
  expect(Object.values(versions)).not.toContain('')
})
