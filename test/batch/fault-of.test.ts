import {expect, it} from 'vitest'
import {faultOf} from '../../pipeline/batch/fault-of.ts'

const repository = new URL('../../', import.meta.url).href
const failed = (message: string, ...frames: readonly string[]) =>
  Object.assign(new Error(message), {
    stack: [`Error: ${message}`, ...frames.map(frame => `    at ${frame}`)].join('\n')
  })

it('should name the innermost line of our own code', () => {
  const error = failed(
    'x is undefined',
    `parse (${repository}node_modules/yaml/dist/parse.js:10:2)`,
    `read (${repository}pipeline/store/read-yaml-file.ts:42:7)`,
    `${repository}pipeline/batch/build-work.ts:80:3`
  )
  expect(faultOf(error)).toBe('x is undefined (pipeline/store/read-yaml-file.ts:42)')
})

it('should give the message alone where no line is ours', () => {
  expect(faultOf(failed('gone', 'node:fs:1:1'))).toBe('gone')
})
