import {expect, it} from 'vitest'
import {plainAddress} from '../../pipeline/fetch/plain-address.ts'

it.each([
  ['https://a.test/høring#2', 'https://a.test/h%C3%B8ring'],
  ['HTTPS://A.test:443/a?b=1', 'https://a.test/a?b=1'],
  ['../b', 'https://a.test/no/b'],
  ['http://[', 'http://[']
])('should write %s as %s', (address, plain) => {
  expect(plainAddress(address, 'https://a.test/no/plan/')).toBe(plain)
})
